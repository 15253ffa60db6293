using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A session that tells when it is asked and when it is disposed.</summary>
internal sealed class WatchedSession(
    ISolverSession inner, Action<SolveOptions, CancellationToken> asked, Func<SolveOutcome, SolveOutcome> told, Action disposed) : ISolverSession
{
    public void ChangeColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        inner.ChangeColumnBounds(columns, lower, upper);

    public void ChangeCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs) => inner.ChangeCosts(columns, costs);

    public void ChangeObjective(ObjectiveSense sense, double offset) => inner.ChangeObjective(sense, offset);

    public void ChangeRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        inner.ChangeRowBounds(rows, lower, upper);

    public void AddRows(RowArrays rows) => inner.AddRows(rows);

    public void SetIntegrality(bool enforced) => inner.SetIntegrality(enforced);

    public void SetStart(ReadOnlySpan<double> values) => inner.SetStart(values);

    public void KeepBasis(int slot) => inner.KeepBasis(slot);

    public void ReturnToBasis(int slot) => inner.ReturnToBasis(slot);

    public SolveOutcome Solve(SolveOptions options, SolveHooks? hooks = null, CancellationToken cancellation = default)
    {
        asked(options, cancellation);
        return told(inner.Solve(options, hooks, cancellation));
    }

    public SolveOutcome RelaxFeasibility(ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default)
    {
        asked(options, cancellation);
        return told(inner.RelaxFeasibility(rowPenalties, options, cancellation));
    }

    public void Dispose()
    {
        inner.Dispose();
        disposed();
    }
}
