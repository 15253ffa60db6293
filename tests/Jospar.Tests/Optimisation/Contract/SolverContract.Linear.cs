using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

public abstract partial class SolverContract
{
    [Theory]
    [InlineData(LpMethod.Automatic)]
    [InlineData(LpMethod.Simplex)]
    [InlineData(LpMethod.InteriorPoint)]
    public void Solve_EachMethod_ReturnsTheSameOptimumAndDuals(LpMethod method)
    {
        SolveOutcome outcome = Solve(Small.Production(), Exact with { Method = method });

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(21, outcome.Objective, 5);
        Assert.Equal([2.0, 0.0], outcome.RowDuals.Select(value => Math.Round(value, 5)));
        Assert.Equal([1.0, 0.0], outcome.ReducedCosts.Select(value => Math.Round(value, 5)));
    }

    [Fact]
    public void Solve_WithoutPresolve_ReturnsTheSameOptimum() =>
        Assert.Equal(21, Solve(Small.Production(), Exact with { Presolve = false }).Objective, 6);

    [Fact]
    public void RowDuals_OfAMaximum_AreTheChangePerUnitOfTheRaisedBound() =>
        AssertRowDualsPredict(Small.Production());

    [Fact]
    public void RowDuals_OfAMinimum_AreTheChangePerUnitOfTheRaisedBound() =>
        AssertRowDualsPredict(Small.Purchase());

    [Fact]
    public void ReducedCosts_OfAMaximum_AreTheChangePerUnitOfTheRaisedBound() =>
        AssertReducedCostPredicts(Small.Production());

    [Fact]
    public void ReducedCosts_OfAMinimum_AreTheChangePerUnitOfTheRaisedBound() =>
        AssertReducedCostPredicts(Small.Purchase());

    [Fact]
    public void Solve_FreeColumn_MayGoBelowNought()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 1, -Infinity, Infinity);
        builder.AddCost(x[0], 1);
        builder.BeginConstraints("floor");
        Small.Row(builder, -7, Infinity, (x[0], 1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(-7, outcome.Objective, 6);
        Assert.Equal(1, outcome.RowDuals[0], 6);
    }

    [Fact]
    public void Solve_FixedAndBoxedColumns_StayInTheirBounds()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock x = builder.AddVariables("x", 3, 0, 0);
        builder.SetBounds(x[0], 2.5, 2.5);
        builder.SetBounds(x[1], -3, -1);
        builder.SetBounds(x[2], -4, 6);
        builder.AddCost(x[0], -1);
        builder.AddCost(x[1], 1);
        builder.AddCost(x[2], -1);

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal([2.5, -1.0, -4.0], outcome.Primal.Select(value => Math.Round(value, 6)));
        Assert.Equal(0.5, outcome.Objective, 6);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(-1, 3)]
    public void Solve_Range_BindsOnTheSideThatTheCostPushesTo(double cost, double expected)
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock x = builder.AddVariables("x", 2, 0, Infinity);
        builder.AddCost(x[0], cost);
        builder.AddCost(x[1], cost);
        builder.BeginConstraints("range");
        Small.Row(builder, 3, 8, (x[0], 1), (x[1], 1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(expected, outcome.Primal.Sum(), 6);
        Assert.Equal(cost, outcome.RowDuals[0], 6);
    }

    [Fact]
    public void Solve_Equality_HoldsExactly()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, 0, Infinity);
        builder.AddCost(x[0], 5);
        builder.AddCost(x[1], 4);
        builder.BeginConstraints("balance");
        Small.Row(builder, 10, 10, (x[0], 2), (x[1], 1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal([5.0, 0.0], outcome.Primal.Select(value => Math.Round(value, 6)));
        Assert.Equal(2.5, outcome.RowDuals[0], 6);
    }

    [Fact]
    public void Solve_Infeasible_HoldsNoUsablePoint()
    {
        SolveOutcome outcome = Solve(Small.Impossible());

        Assert.Equal(Termination.Infeasible, outcome.Termination);
        Assert.NotEqual(PointStatus.Feasible, outcome.Point);
        Assert.NotEmpty(outcome.Message);
        Assert.Equal(double.PositiveInfinity, outcome.RelativeGap);
    }

    [Theory]
    [InlineData(ObjectiveSense.Maximise, 1)]
    [InlineData(ObjectiveSense.Minimise, -1)]
    public void Solve_Unbounded_SaysSo(ObjectiveSense sense, double cost)
    {
        var builder = new ModelBuilder(sense);
        VariableBlock x = builder.AddVariables("x", 2, 0, Infinity);
        builder.AddCost(x[0], cost);
        builder.BeginConstraints("difference");
        Small.Row(builder, -Infinity, 5, (x[0], 1), (x[1], -1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(Termination.Unbounded, outcome.Termination);
        Assert.Equal(double.PositiveInfinity, outcome.RelativeGap);
    }

    [Fact]
    public void Solve_EmptyModel_IsItsConstant()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddOffset(42);

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.Equal(42, outcome.Objective, 9);
        Assert.Equal(42, outcome.Bound, 9);
        Assert.Empty(outcome.Primal);
    }

    [Fact]
    public void Solve_RowsWithoutTerms_AreCheckedToo()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 1, 0, 1);
        builder.AddCost(x[0], 1);
        builder.BeginConstraints("nothing");
        builder.BeginRow(1, Infinity);

        Assert.Equal(Termination.Infeasible, Solve(builder.Build()).Termination);
    }

    [Theory]
    [InlineData(-1, 1, Termination.Optimal)]
    [InlineData(1, 2, Termination.Infeasible)]
    public void Solve_OnlyRows_IsDecidedByTheirBounds(double lower, double upper, Termination expected)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddOffset(3);
        builder.BeginConstraints("nothing");
        builder.BeginRow(lower, upper);

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(expected, outcome.Termination);
        Assert.Equal(expected == Termination.Optimal, outcome.Point == PointStatus.Feasible);
        Assert.True(expected == Termination.Infeasible || outcome.Objective == 3);
    }

    [Fact]
    public void Solve_BoundsThatCross_AreInfeasible()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 2, 3, 2);
        builder.BeginConstraints("row");
        Small.Row(builder, 0, 10, (0, 1), (1, 1));

        Assert.Equal(Termination.Infeasible, Solve(builder.Build()).Termination);
    }

    [Fact]
    public void Solve_RowBoundsThatCross_AreInfeasible()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 2, 0, 5);
        builder.BeginConstraints("row");
        Small.Row(builder, 4, 3, (0, 1), (1, 1));

        Assert.Equal(Termination.Infeasible, Solve(builder.Build()).Termination);
    }

    private void AssertRowDualsPredict(Model model)
    {
        using ISolverSession session = Solver.Open(model);
        SolveOutcome before = session.Solve(Exact);
        const double Step = 0.25;
        for (int row = 0; row < model.RowCount; row++)
        {
            double lower = model.Rows.Lower.Span[row];
            double upper = model.Rows.Upper.Span[row];
            session.ChangeRowBounds([row], [lower + Step], [upper + Step]);
            SolveOutcome after = session.Solve(Exact);
            session.ChangeRowBounds([row], [lower], [upper]);
            Assert.Equal(before.Objective + (before.RowDuals[row] * Step), after.Objective, 6);
        }
    }

    private void AssertReducedCostPredicts(Model model)
    {
        using ISolverSession session = Solver.Open(model);
        SolveOutcome before = session.Solve(Exact);
        const double Step = 0.25;
        Assert.Contains(before.ReducedCosts, cost => Math.Abs(cost) > 0.5);
        for (int column = 0; column < model.ColumnCount; column++)
        {
            double upper = model.Columns.Upper.Span[column];
            double lower = model.Columns.Lower.Span[column];
            session.ChangeColumnBounds([column], [lower], [upper + Step]);
            SolveOutcome after = session.Solve(Exact);
            session.ChangeColumnBounds([column], [lower], [upper]);
            Assert.Equal(before.Objective + (before.ReducedCosts[column] * Step), after.Objective, 6);
        }
    }
}
