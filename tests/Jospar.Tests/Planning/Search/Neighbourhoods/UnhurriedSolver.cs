using Jospar.Optimisation;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>A solver that never gets done with models of so many columns: it uses up its time, or hears that it is to stop.</summary>
internal sealed class UnhurriedSolver(ISolver inner, int columns) : ISolver
{
    public SolverIdentity Identity => inner.Identity;

    public ISolverSession Open(Model model) =>
        model.ColumnCount == columns ? new UnhurriedSession(inner.Open(model)) : inner.Open(model);

    public void Dispose() => inner.Dispose();

    private sealed class UnhurriedSession(ISolverSession inner) : ISolverSession
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
            cancellation.WaitHandle.WaitOne(options.TimeLimit ?? Timeout.InfiniteTimeSpan);
            return inner.Solve(options, hooks, new CancellationToken(canceled: true));
        }

        public SolveOutcome RelaxFeasibility(
            ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default) =>
            inner.RelaxFeasibility(rowPenalties, options, cancellation);

        public void Dispose() => inner.Dispose();
    }
}
