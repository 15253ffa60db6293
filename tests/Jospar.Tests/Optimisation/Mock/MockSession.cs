using System.Diagnostics;
using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A session that solves the kept model anew each time.</summary>
internal sealed class MockSession(Model model) : CheckedSession(model)
{
    private ElasticColumns? _elastic;

    protected override SolveOutcome Run(SolveRequest request, CancellationToken cancellation)
    {
        var programme = DenseProgramme.Of(State.ToModel());
        double offset = State.Offset;
        if (_elastic is not null)
        {
            programme = programme.With(_elastic);
            offset = 0;
        }

        return request.MixedInteger
            ? new BranchAndBound(programme, WholeColumns(), offset, request, cancellation).Solve()
            : SolveLinear(programme, offset, request, cancellation);
    }

    protected override CheckedSession Open(Model model) => new MockSession(model);

    protected override void Dispose(bool disposing)
    {
    }

    protected override void SendColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
    }

    protected override void SendRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
    }

    protected override void SendCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
    }

    protected override void SendObjective(ObjectiveSense sense, double offset)
    {
    }

    protected override void SendRows(RowArrays rows)
    {
    }

    protected override void SendKinds(ReadOnlySpan<VariableKind> kinds)
    {
    }

    protected override void SendKeepBasis(int slot)
    {
    }

    protected override void SendReturnToBasis(int slot)
    {
    }

    protected override void SendElastic(ElasticColumns elastic) => _elastic = elastic;

    protected override void TakeElasticAway() => _elastic = null;

    private static SolveOutcome SolveLinear(DenseProgramme programme, double offset, SolveRequest request, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        double sign = request.Sense == ObjectiveSense.Minimise ? 1 : -1;
        DenseOptimum optimum = DenseSimplex.Solve(programme, () => cancellation.IsCancellationRequested
            ? Termination.Cancelled
            : clock.Elapsed > request.Options.TimeLimit ? Termination.TimeLimit : null);
        bool isOptimal = optimum.Termination == Termination.Optimal;
        double objective = isOptimal ? (sign * programme.CostOf(optimum.Point)) + offset : double.NaN;
        return new SolveOutcome(
            optimum.Termination,
            isOptimal ? PointStatus.Feasible : PointStatus.None,
            optimum.Termination.ToString(),
            objective,
            isOptimal ? objective : sign * double.NegativeInfinity,
            optimum.Point,
            [.. optimum.RowDuals.Select(dual => sign * dual)],
            isOptimal ? ReducedCosts(programme, optimum, sign) : [],
            clock.Elapsed,
            0,
            optimum.Pivots);
    }

    private static double[] ReducedCosts(DenseProgramme programme, DenseOptimum optimum, double sign) =>
    [
        .. programme.Cost.Select((cost, column) =>
            sign * (cost - programme.Rows.Select((row, i) => row[column] * optimum.RowDuals[i]).Sum())),
    ];

    private bool[] WholeColumns() => [.. State.Kind.ToArray().Select(kind => kind == VariableKind.Integer)];
}
