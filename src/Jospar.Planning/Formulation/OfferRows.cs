using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation;

/// <summary>
/// The rows that say how much of an obliged good may be exported, and whether processors are full. The model has what could be made at all, and
/// what the plants that stand could take, as constants, which grow with what may be extracted and with what a plant can do. Of a good that is
/// imported, the first of them never binds where processors are full.
/// </summary>
internal sealed class OfferRows
{
    private readonly PlanningProblem _problem;
    private readonly Dictionary<(int Commodity, int Year), (int Offer, int Full, double Share)> _rows = [];

    /// <summary>The rows of <paramref name="model"/>.</summary>
    public OfferRows(ProgrammeModel model)
    {
        _problem = model.Problem;
        int row = model.Model.Constraints.First(block => block.Name == DomesticSupply.Name).First;
        foreach (int at in DomesticSupply.BindingOf(model.Problem))
        {
            var obliged = model.Problem.Obliged[at];
            _rows.Add((obliged.Commodity, obliged.Year), (row, model.Columns.ProcessorsFull[at], obliged.Share));
            row += DomesticSupply.RowsEach;
        }
    }

    /// <summary>
    /// The rows whose bounds grow with what may be extracted, and by how much per unit more of it, processors being as full as
    /// <paramref name="point"/> has them.
    /// </summary>
    public IEnumerable<(int Row, double Growth)> Of(Supply resource, double[] point) => Of(resource.Commodity, resource.Year, 1.0, point);

    /// <summary>The same of what a standing plant can do, per unit of its activity.</summary>
    public IEnumerable<(int Row, double Growth)> Of(UnitYear activity, double[] point) =>
        _problem.Index.Recipes[_problem.Units.All[activity.Unit].Process].Commodities.Distinct()
            .SelectMany(commodity => Of(commodity, activity.Year, DomesticSupply.RateOf(_problem, activity.Unit, commodity), point));

    /// <summary>What one more of a resource is worth by its own bound and by these rows. Unit: the objective's.</summary>
    public double WorthOf(Supply resource, int column, SolveOutcome outcome) =>
        outcome.ReducedCosts[column] + WorthOf(Of(resource, outcome.Primal), outcome);

    /// <summary>The same of what a standing plant can do, per unit of its activity.</summary>
    public double WorthOf(UnitYear activity, int column, SolveOutcome outcome) =>
        outcome.ReducedCosts[column] + WorthOf(Of(activity, outcome.Primal), outcome);

    private static double WorthOf(IEnumerable<(int Row, double Growth)> offered, SolveOutcome outcome) =>
        offered.Sum(grown => grown.Growth * outcome.RowDuals[grown.Row]);

    // What makes the good adds to what full processors leave; what takes it has to run for them to be full.
    private IEnumerable<(int Row, double Growth)> Of(int commodity, int year, double rate, double[] point)
    {
        if (_rows.TryGetValue((commodity, year), out var rows))
        {
            double full = point[rows.Full];
            yield return rate > 0 ? (rows.Offer, rows.Share * rate * full) : (rows.Offer + 1, -rate * full);
        }
    }
}
