using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

/// <summary>What every solver owes its callers; each kind of solver runs this battery.</summary>
public abstract partial class SolverContract
{
    private protected const double Infinity = double.PositiveInfinity;

    private protected static SolveOptions Exact { get; } = new(RelativeGap: 0, AbsoluteGap: 0);

    /// <summary>The solver under test; it lives as long as the tests.</summary>
    private protected abstract ISolver Solver { get; }

    private protected SolveOutcome Solve(Model model, SolveOptions? options = null)
    {
        using ISolverSession session = Solver.Open(model);
        return session.Solve(options ?? Exact);
    }

    [Fact]
    public void Identity_Always_NamesSolverVersionAndKind()
    {
        Assert.NotEmpty(Solver.Identity.Name);
        Assert.NotEmpty(Solver.Identity.Version);
        Assert.True(Solver.Identity.Kind is "native" or "webassembly" or "mock", Solver.Identity.Kind);
    }

    [Fact]
    public void Solve_LinearMaximum_ReturnsPointObjectiveAndBound()
    {
        SolveOutcome outcome = Solve(Small.Production());

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.Equal(21, outcome.Objective, 6);
        Assert.Equal(21, outcome.Bound, 6);
        Assert.Equal([3.0, 1.0], outcome.Primal.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void Solve_LinearMinimum_ReturnsPointObjectiveAndBound()
    {
        SolveOutcome outcome = Solve(Small.Purchase());

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(9, outcome.Objective, 6);
        Assert.Equal(9, outcome.Bound, 6);
        Assert.Equal([3.0, 1.0], outcome.Primal.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void Solve_MixedInteger_ReturnsProvenOptimumWithoutDuals()
    {
        SolveOutcome outcome = Solve(Small.Knapsack());

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(18, outcome.Objective, 6);
        Assert.Equal(18, outcome.Bound, 6);
        Assert.Equal(0, outcome.RelativeGap, 9);
        Assert.Empty(outcome.RowDuals);
        Assert.Empty(outcome.ReducedCosts);
        Assert.All(outcome.Primal, value => Assert.Equal(Math.Round(value), value, 6));
    }
}
