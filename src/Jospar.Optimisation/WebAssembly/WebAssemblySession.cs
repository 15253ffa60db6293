using System.Runtime.InteropServices;
using Jospar.Optimisation.Highs;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>
/// A model kept alive in a Node process. Changes go to the process as long as it runs; a process that was lost is
/// replaced at the next solve, which gets the model as the changes have left it.
/// </summary>
internal sealed class WebAssemblySession(Model model, WebAssemblySolver solver) : CheckedSession(model)
{
    private HostProcess? _host;

    /// <summary>The process in use, if one runs.</summary>
    internal int? ProcessId => _host?.Id;

    /// <inheritdoc/>
    protected override SolveOutcome Run(SolveRequest request, CancellationToken cancellation)
    {
        HostProcess host = _host ??= Start();
        var run = new HostRun(host, request, cancellation);
        SolveOutcome outcome = run.Solve();
        if (run.IsHostLost)
        {
            host.Dispose();
            _host = null;
        }

        return outcome;
    }

    /// <inheritdoc/>
    protected override CheckedSession Open(Model model) => new WebAssemblySession(model, solver);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_host is not null)
        {
            solver.GiveBack(_host);
            _host = null;
        }
    }

    /// <inheritdoc/>
    protected override void SendColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        _host?.Send(HostRequest.ColumnBounds, new FrameWriter().Ints(columns).Doubles(lower).Doubles(upper));

    /// <inheritdoc/>
    protected override void SendRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper) =>
        _host?.Send(HostRequest.RowBounds, new FrameWriter().Ints(rows).Doubles(lower).Doubles(upper));

    /// <inheritdoc/>
    protected override void SendCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs) =>
        _host?.Send(HostRequest.Costs, new FrameWriter().Ints(columns).Doubles(costs));

    /// <inheritdoc/>
    protected override void SendObjective(ObjectiveSense sense, double offset) =>
        _host?.Send(HostRequest.Objective, new FrameWriter().Int(Sign(sense)).Double(offset));

    /// <inheritdoc/>
    protected override void SendRows(RowArrays rows) => _host?.Send(
        HostRequest.Rows,
        new FrameWriter()
            .Doubles(rows.Lower.Span)
            .Doubles(rows.Upper.Span)
            .Ints(rows.Starts.Span)
            .Ints(rows.Columns.Span)
            .Doubles(rows.Coefficients.Span));

    /// <inheritdoc/>
    protected override void SendKinds(ReadOnlySpan<VariableKind> kinds) =>
        _host?.Send(HostRequest.Kinds, new FrameWriter().Ints(MemoryMarshal.Cast<VariableKind, int>(kinds)));

    /// <inheritdoc/>
    protected override void SendKeepBasis(int slot) => _host?.Send(HostRequest.KeepBasis, new FrameWriter().Int(slot));

    /// <inheritdoc/>
    protected override void SendReturnToBasis(int slot) => _host?.Send(HostRequest.ReturnToBasis, new FrameWriter().Int(slot));

    /// <inheritdoc/>
    protected override void SendElastic(ElasticColumns elastic)
    {
        HostProcess host = _host ??= Start();
        SendObjective(ObjectiveSense.Minimise, 0);
        SendAllCosts(new double[State.ColumnCount]);
        host.Send(
            HostRequest.AddColumns,
            new FrameWriter()
                .Doubles(elastic.Costs)
                .Ints([.. Enumerable.Range(0, elastic.Count + 1)])
                .Ints(elastic.Rows)
                .Doubles(elastic.Coefficients));
    }

    /// <inheritdoc/>
    protected override void TakeElasticAway()
    {
        _host?.Send(HostRequest.RemoveColumns, new FrameWriter().Int(State.ColumnCount));
        SendAllCosts(State.Cost);
        SendObjective(State.Sense, State.Offset);
    }

    private static int Sign(ObjectiveSense sense) => sense == ObjectiveSense.Minimise ? 1 : -1;

    private void SendAllCosts(ReadOnlySpan<double> costs) => SendCosts([.. Enumerable.Range(0, costs.Length)], costs);

    private HostProcess Start()
    {
        HostProcess host = solver.Take();
        Model now = State.ToModel();
        ReadOnlySpan<int> kinds = now.IsMixedInteger ? MemoryMarshal.Cast<VariableKind, int>(KindsInForce) : [];
        host.Send(
            HostRequest.Open,
            new FrameWriter()
                .Int(Sign(now.Sense))
                .Double(now.Offset)
                .Doubles(now.Columns.Cost.Span)
                .Doubles(now.Columns.Lower.Span)
                .Doubles(now.Columns.Upper.Span)
                .Ints(kinds)
                .Doubles(now.Rows.Lower.Span)
                .Doubles(now.Rows.Upper.Span)
                .Ints(now.Rows.Starts.Span)
                .Ints(now.Rows.Columns.Span)
                .Doubles(now.Rows.Coefficients.Span));
        return host;
    }
}
