using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

public abstract partial class SolverContract
{
    [Fact]
    public void ChangeColumnBounds_ThenSolve_AnswersTheChangedModel()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        Assert.Equal(21, session.Solve(Exact).Objective, 6);

        session.ChangeColumnBounds([1, 0], [0, 0], [0.5, 2]);
        Assert.Equal(17, session.Solve(Exact).Objective, 6);

        session.ChangeColumnBounds([0, 1], [0, 0], [3, Infinity]);
        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void ChangeCosts_ThenSolve_AnswersTheChangedModel()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.ChangeCosts([1, 0], [5, 1]);

        Assert.Equal(10 + 15, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void ChangeObjective_SenseAndConstant_TurnsTheModelRound()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.Solve(Exact);
        session.ChangeObjective(ObjectiveSense.Minimise, -3);
        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(-3, outcome.Objective, 6);
        Assert.Equal(-3, outcome.Bound, 6);
    }

    [Fact]
    public void ChangeRowBounds_ThenSolve_AnswersTheChangedModel()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.ChangeRowBounds([1, 0], [-Infinity, -Infinity], [3, 3]);

        Assert.Equal(19, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void AddRows_ThenSolve_HoldsThemToo()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.Solve(Exact);
        session.AddRows(new RowArrays(
            new[] { -Infinity, 1.5 },
            new[] { 2, Infinity },
            new[] { 0, 1, 2 },
            new[] { 0, 1 },
            new[] { 1.0, 1.0 }));
        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(10 + 6 + 4, outcome.Objective, 6);
        Assert.Equal(4, outcome.RowDuals.Length);
        Assert.True(outcome.Primal[0] <= 2 + 1e-6);
        Assert.True(outcome.Primal[1] >= 1.5 - 1e-6);

        session.ChangeRowBounds([2], [-Infinity], [1]);
        Assert.True(session.Solve(Exact).Primal[0] <= 1 + 1e-6);
    }

    [Fact]
    public void AddRows_None_ChangesNothing()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.AddRows(new RowArrays(Array.Empty<double>(), Array.Empty<double>(), new[] { 0 }, Array.Empty<int>(), Array.Empty<double>()));
        session.ChangeColumnBounds([], [], []);
        session.ChangeCosts([], []);
        session.ChangeRowBounds([], [], []);

        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void AddRows_AfterInfeasible_AnswersTheChangedModel()
    {
        using ISolverSession session = Solver.Open(Small.Impossible());
        Assert.Equal(Termination.Infeasible, session.Solve(Exact).Termination);
        session.ChangeRowBounds([1], [-Infinity], [9]);

        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(5, outcome.Objective, 6);
    }

    [Fact]
    public void ChangeColumnBounds_ThatCross_AreInfeasibleUntilMended()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.ChangeColumnBounds([0], [3], [2]);
        Assert.Equal(Termination.Infeasible, session.Solve(Exact).Termination);
        session.ChangeColumnBounds([0], [0], [3]);

        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void Session_AfterDispose_RefusesToSolve()
    {
        ISolverSession session = Solver.Open(Small.Production());
        session.Dispose();
        session.Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.Solve(Exact));
    }

    [Fact]
    public void Open_TwoSessions_DoNotMix()
    {
        using ISolverSession one = Solver.Open(Small.Production());
        using ISolverSession other = Solver.Open(Small.Purchase());
        one.ChangeColumnBounds([0], [0], [1]);

        Assert.Equal(9, other.Solve(Exact).Objective, 6);
        Assert.Equal(10 + 3 + (2 * 8.0 / 3), one.Solve(Exact).Objective, 6);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Open_CoefficientThatIsNoNumber_IsRefusedByName(double coefficient)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 1);
        builder.BeginConstraints("fund_balance", _ => "idf,2025");
        Small.Row(builder, 0, 1, (x[0], 1), (x[1], coefficient));

        var error = Assert.Throws<ModelRefusedException>(() => Solver.Open(builder.Build()));
        Assert.Contains("fund_balance[idf,2025]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CostThatIsNoNumber_IsRefused()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 1, 0, 1);
        builder.AddCost(0, double.NegativeInfinity);

        Assert.Throws<ModelRefusedException>(() => Solver.Open(builder.Build()));
    }

    [Fact]
    public void ReturnToBasis_AfterOtherSolves_AnswersTheChangedModelAsBefore()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.KeepBasis(0);
        session.Solve(Exact);
        session.KeepBasis(1);
        session.ChangeCosts([0, 1], [1, 5]);
        double[] other = session.Solve(Exact).Primal;
        session.KeepBasis(2);
        foreach (int slot in new[] { 1, 2, 0, 7, 1 })
        {
            session.ReturnToBasis(slot);
            session.ChangeCosts([0, 1], [3, 2]);
            Assert.Equal(21, session.Solve(Exact).Objective, 6);
            session.ReturnToBasis(slot);
            session.ChangeCosts([0, 1], [1, 5]);
            Assert.Equal(other, session.Solve(Exact).Primal);
        }
    }

    [Fact]
    public void ReturnToBasis_OfFewerRows_BeginsFromScratch()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.Solve(Exact);
        session.KeepBasis(0);
        session.AddRows(new RowArrays(new[] { -Infinity }, new[] { 2.0 }, new[] { 0, 1 }, new[] { 0 }, new[] { 1.0 }));
        session.ReturnToBasis(0);

        Assert.Equal(10 + 6 + 4, session.Solve(Exact).Objective, 6);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void Open_BoundsThatAreNone_AreRefused(double lower, double upper)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 1, lower, upper);

        Assert.Throws<ModelRefusedException>(() => Solver.Open(builder.Build()));
    }

    [Fact]
    public void Changes_ThatAreNone_AreRefusedAndLeaveTheModelAsItWas()
    {
        using ISolverSession session = Solver.Open(Small.Production());

        Assert.Throws<ModelRefusedException>(() => session.ChangeCosts([0], [double.NaN]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeCosts([2], [1]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeCosts([0, 1], [1]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeColumnBounds([-1], [0], [1]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeColumnBounds([0], [double.NaN], [1]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeRowBounds([5], [0], [1]));
        Assert.Throws<ModelRefusedException>(() => session.ChangeObjective(ObjectiveSense.Minimise, double.NaN));
        Assert.Throws<ModelRefusedException>(() => session.AddRows(new RowArrays(
            new[] { 0.0 }, new[] { 1.0 }, new[] { 0, 1 }, new[] { 9 }, new[] { 1.0 })));
        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }
}
