using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A model and the linear optimum of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Columns">Shape: [column]. The column of the whole model that it stands for.</param>
/// <param name="Optimum">Its linear optimum.</param>
/// <param name="Session">Where it was solved: as a linear model, at its optimum's basis.</param>
internal sealed record RelaxedModel(Model Model, int[] Columns, SolveOutcome Optimum, ISolverSession Session) : IDisposable
{
    /// <summary>Its cuts, which are the rows that the model <paramref name="priced"/> has not, over the columns of a <paramref name="closer"/> one.</summary>
    public RowArrays CutsIn(PricedModel priced, PricedModel closer) => InCloser(Model.Rows, priced.Model.RowCount, closer);

    /// <summary>Rows over its columns, from <paramref name="first"/> on, over those of a <paramref name="closer"/> model.</summary>
    public RowArrays InCloser(RowArrays rows, int first, PricedModel closer) => rows.From(first, column => closer.At[Columns[column]]);

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
