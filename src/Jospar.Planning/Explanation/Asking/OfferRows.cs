using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// The rows that say how much of an obliged good may be exported. Where processors are full, they leave all that is extracted; the model has
/// that as a constant, which grows with what may be extracted.
/// </summary>
internal sealed class OfferRows
{
    private readonly Dictionary<(int Commodity, int Year), (int Row, int Full, double Share)> _rows = [];

    /// <summary>The rows of <paramref name="model"/>.</summary>
    public OfferRows(ProgrammeModel model)
    {
        int row = model.Model.Constraints.First(block => block.Name == DomesticSupply.Name).First;
        foreach (int at in DomesticSupply.BindingOf(model.Problem))
        {
            var obliged = model.Problem.Obliged[at];
            _rows.Add((obliged.Commodity, obliged.Year), (row, model.Columns.ProcessorsFull[at], obliged.Share));
            row += DomesticSupply.RowsEach;
        }
    }

    /// <summary>
    /// The row of what is extracted, and by how much its bound grows per unit that may be extracted more, processors being as full as
    /// <paramref name="point"/> has them; empty where there is none.
    /// </summary>
    public (int Row, double Growth)? Find(Supply resource, double[] point) =>
        _rows.TryGetValue((resource.Commodity, resource.Year), out var offer) ? (offer.Row, offer.Share * point[offer.Full]) : null;
}
