using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A model and the linear optimum of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Columns">Shape: [column]. The column of the whole model that it stands for.</param>
/// <param name="Optimum">Its linear optimum.</param>
/// <param name="Session">Where it was solved: as a linear model, at its optimum's basis.</param>
internal sealed record RelaxedModel(Model Model, int[] Columns, SolveOutcome Optimum, ISolverSession Session) : IDisposable
{
    /// <summary>What it tells the search for plans.</summary>
    public Guide Guide => new(Optimum.Primal, Optimum.ReducedCosts);

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
