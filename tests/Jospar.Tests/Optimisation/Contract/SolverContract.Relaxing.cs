using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

public abstract partial class SolverContract
{
    [Theory]
    [InlineData(VariableKind.Continuous)]
    [InlineData(VariableKind.Integer)]
    public void RelaxFeasibility_BothRowsSoft_ViolatesTheCheaper(VariableKind kind)
    {
        using ISolverSession session = Solver.Open(Small.Impossible(kind));

        SolveOutcome outcome = session.RelaxFeasibility([1, 10], Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.Equal(2, outcome.Objective, 6);
        Assert.Equal(3, outcome.Primal[0], 6);
        Assert.Empty(outcome.RowDuals);
    }

    [Fact]
    public void RelaxFeasibility_OneRowHard_ViolatesTheOther()
    {
        using ISolverSession session = Solver.Open(Small.Impossible());

        SolveOutcome outcome = session.RelaxFeasibility([-1, 10], Exact);

        Assert.Equal(20, outcome.Objective, 6);
        Assert.Equal(5, outcome.Primal[0], 6);
    }

    [Fact]
    public void RelaxFeasibility_AllRowsHard_StaysInfeasible()
    {
        using ISolverSession session = Solver.Open(Small.Impossible());

        SolveOutcome outcome = session.RelaxFeasibility([-1, -1], Exact);

        Assert.Equal(Termination.Infeasible, outcome.Termination);
        Assert.NotEqual(PointStatus.Feasible, outcome.Point);
    }

    [Fact]
    public void RelaxFeasibility_WholeNumbers_StayWhole()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 20, VariableKind.Integer);
        builder.AddCost(x[0], 100);
        builder.AddOffset(1000);
        builder.BeginConstraints("parity");
        Small.Row(builder, 7, 7, (x[0], 2), (x[1], 4));
        using ISolverSession session = Solver.Open(builder.Build());

        SolveOutcome outcome = session.RelaxFeasibility([3], Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(3, outcome.Objective, 6);
        Assert.All(outcome.Primal, value => Assert.Equal(Math.Round(value), value, 6));
        Assert.Equal(1, Math.Abs((2 * outcome.Primal[0]) + (4 * outcome.Primal[1]) - 7), 6);
    }

    [Theory]
    [InlineData(VariableKind.Continuous)]
    [InlineData(VariableKind.Integer)]
    public void RelaxFeasibility_OfAMaximum_LeavesTheModelAsItWas(VariableKind kind)
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 4, kind);
        builder.AddCost(x[0], 3);
        builder.AddCost(x[1], 2);
        builder.AddOffset(7);
        builder.BeginConstraints("total");
        Small.Row(builder, -Infinity, 5, (x[0], 1), (x[1], 1));
        using ISolverSession session = Solver.Open(builder.Build());

        for (int round = 0; round < 3; round++)
        {
            session.ChangeRowBounds([0], [9], [Infinity]);
            SolveOutcome relaxed = session.RelaxFeasibility([2], Exact);
            Assert.Equal(2, relaxed.Objective, 6);
            Assert.Equal([4.0, 4.0], relaxed.Primal.Select(value => Math.Round(value, 6)));

            session.ChangeRowBounds([0], [-Infinity], [5]);
            SolveOutcome solved = session.Solve(Exact);
            Assert.Equal(Termination.Optimal, solved.Termination);
            Assert.Equal(7 + 12 + 2, solved.Objective, 6);
            Assert.Equal(2, solved.Primal.Length);
        }
    }

    [Fact]
    public void RelaxFeasibility_AgainAndAgain_AnswersPointsThatBreakRowsByAsMuchAsTheyCost()
    {
        int broken = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            Model model = OfManyScales(random);
            double[] lower = model.Rows.Lower.ToArray();
            double[] upper = model.Rows.Upper.ToArray();
            using ISolverSession session = Solver.Open(model);
            session.Solve(Exact);
            for (int round = 0; round < 3; round++)
            {
                SolveOutcome relaxed = session.RelaxFeasibility([1, 1, 1, 1], Exact);
                double[] activity = [.. Enumerable.Range(0, 4).Select(row => ActivityOf(model, row, relaxed.Primal))];
                Assert.Equal(Termination.Optimal, relaxed.Termination);
                Assert.Equal(relaxed.Objective, activity.Select((sum, row) => Math.Max(0, Math.Max(lower[row] - sum, sum - upper[row]))).Sum(), 4);
                Assert.All(relaxed.Primal.Zip(model.Columns.Upper.ToArray()), pair => Assert.InRange(pair.First, -1e-6, pair.Second + 1e-6));
                broken += relaxed.Objective > 1e-6 ? 1 : 0;
                int changed = random.Next(4);
                (lower[changed], upper[changed]) = (20, 30);
                session.ChangeRowBounds([changed], [20], [30]);
            }
        }

        Assert.True(broken > 20);
    }

    private static Model OfManyScales(Random random)
    {
        double[] coefficients = [1, -1, 2, 50, 0.02, 7];
        double[] sizes = [1, 10, 500];
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 6, 0, 1);
        for (int column = 0; column < 6; column++)
        {
            builder.SetBounds(x[column], 0, sizes[random.Next(3)]);
            builder.AddCost(x[column], random.Next(-5, 6));
        }

        builder.BeginConstraints("rows");
        for (int row = 0; row < 4; row++)
        {
            double least = 5 * random.Next(1, 20);
            int first = random.Next(6);
            Small.Row(
                builder, least, least + 10,
                (x[first], coefficients[random.Next(6)]), (x[(first + 1) % 6], coefficients[random.Next(6)]), (x[(first + 3) % 6], coefficients[random.Next(6)]));
        }

        return builder.Build();
    }

    private static double ActivityOf(Model model, int row, double[] point) => Enumerable
        .Range(model.Rows.Starts.Span[row], model.Rows.Starts.Span[row + 1] - model.Rows.Starts.Span[row])
        .Sum(entry => model.Rows.Coefficients.Span[entry] * point[model.Rows.Columns.Span[entry]]);

    [Fact]
    public void RelaxFeasibility_RangesAndAddedRows_CountEachSide()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 1, 0, 10);
        builder.BeginConstraints("range");
        Small.Row(builder, 2, 3, (x[0], 1));
        using ISolverSession session = Solver.Open(builder.Build());
        session.AddRows(new RowArrays(new[] { 6.0 }, new[] { 8.0 }, new[] { 0, 1 }, new[] { 0 }, new[] { 1.0 }));

        SolveOutcome outcome = session.RelaxFeasibility([1, 5], Exact);

        Assert.Equal(3, outcome.Objective, 6);
        Assert.Equal(6, outcome.Primal[0], 6);
    }

    [Fact]
    public void RelaxFeasibility_FeasibleModel_CostsNothing()
    {
        using ISolverSession session = Solver.Open(Small.Production());
        session.Solve(Exact);

        SolveOutcome outcome = session.RelaxFeasibility([1, 1], Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(0, outcome.Objective, 6);
        Assert.Equal(21, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void RelaxFeasibility_PenaltiesOfWrongLength_AreRefused()
    {
        using ISolverSession session = Solver.Open(Small.Impossible());

        Assert.Throws<ModelRefusedException>(() => session.RelaxFeasibility([1], Exact));
        Assert.Throws<ModelRefusedException>(() => session.RelaxFeasibility([1, double.NaN], Exact));
    }
}
