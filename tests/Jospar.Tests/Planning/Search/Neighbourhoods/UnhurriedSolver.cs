using Jospar.Optimisation;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>A solver that never gets done with models of so many columns: it uses up its time, or hears that it is to stop.</summary>
internal sealed class UnhurriedSolver(ISolver inner, int columns) : ISolver
{
    public SolverIdentity Identity => inner.Identity;

    public ISolverSession Open(Model model) => model.ColumnCount != columns
        ? inner.Open(model)
        : new WatchedSession(
            inner.Open(model),
            asked: (options, cancellation) => cancellation.WaitHandle.WaitOne(options.TimeLimit ?? Timeout.InfiniteTimeSpan),
            told: outcome => outcome with { Termination = Termination.TimeLimit, Point = PointStatus.None, Primal = [] },
            disposed: () => { });

    public void Dispose() => inner.Dispose();
}
