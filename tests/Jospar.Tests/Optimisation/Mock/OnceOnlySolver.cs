using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A solver that solves models of so many columns once a session, and fails at them from then on.</summary>
internal sealed class OnceOnlySolver(ISolver inner, int columns) : ISolver
{
    public SolverIdentity Identity => inner.Identity;

    public ISolverSession Open(Model model)
    {
        int solves = model.ColumnCount == columns ? 0 : int.MinValue;
        return new WatchedSession(inner.Open(model), asked: (_, _) => { }, outcome => ++solves > 1 ? Failed(outcome) : outcome, disposed: () => { });
    }

    public void Dispose() => inner.Dispose();

    private static SolveOutcome Failed(SolveOutcome outcome) =>
        outcome with { Termination = Termination.Failed, Message = "numbers", Point = PointStatus.None, Primal = [] };
}
