using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Contract;

public abstract partial class SolverContract
{
    [Fact]
    public void Solve_MixedIntegerByAnyMethod_KeepsWholeNumbers()
    {
        foreach (LpMethod method in Enum.GetValues<LpMethod>())
        {
            SolveOutcome outcome = Solve(Small.Knapsack(), Exact with { Method = method });
            Assert.Equal(18, outcome.Objective, 6);
        }
    }

    [Fact]
    public void Solve_GeneralIntegers_RoundToTheRightSide()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, -10, 10, VariableKind.Integer);
        builder.AddCost(x[0], 3);
        builder.AddCost(x[1], 2);
        builder.AddOffset(-5);
        builder.BeginConstraints("floor");
        Small.Row(builder, 3.5, Infinity, (x[0], 2), (x[1], 3));
        Small.Row(builder, -2.5, Infinity, (x[0], 1), (x[1], -1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Equal(BruteForce(), outcome.Objective, 6);
        Assert.Equal(outcome.Objective, outcome.Bound, 6);

        static double BruteForce()
        {
            double best = Infinity;
            for (int a = -10; a <= 10; a++)
            {
                for (int b = -10; b <= 10; b++)
                {
                    if ((2 * a) + (3 * b) >= 3.5 && a - b >= -2.5)
                    {
                        best = Math.Min(best, (3 * a) + (2 * b) - 5);
                    }
                }
            }

            return best;
        }
    }

    [Fact]
    public void Solve_ParallelWholeColumns_AreNotMistakenForOne()
    {
        // x2 is -2 x0 in cost and row, x3 half of x1: min 3 x0 + 5 x1 - 6 x2 + 2.5 x3 where 3 x0 + 4 x1 - 6 x2 + 2 x3 >= -9.
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        int[] x = [Add(0, -2, 0, 3.0), Add(1, -2, 1, 5.0), Add(2, -2, 1, -6.0), Add(3, -2, 0, 2.5)];
        builder.BeginConstraints("floor");
        Small.Row(builder, -9.0, Infinity, (x[0], 3.0), (x[1], 4.0), (x[2], -6.0), (x[3], 2.0));

        SolveOutcome outcome = Solve(builder.Build());

        var every = from a in Enumerable.Range(-2, 3)
                    from b in Enumerable.Range(-2, 4)
                    from c in Enumerable.Range(-2, 4)
                    from d in Enumerable.Range(-2, 3)
                    where (3 * a) + (4 * b) - (6 * c) + (2 * d) >= -9
                    select (3 * a) + (5 * b) - (6 * c) + (2.5 * d);
        Assert.Equal(every.Min(), outcome.Objective, 6);

        int Add(int n, double lower, double upper, double cost)
        {
            VariableBlock column = builder.AddVariables($"x{n}", 1, lower, upper, VariableKind.Integer);
            builder.AddCost(column[0], cost);
            return column[0];
        }
    }

    [Fact]
    public void Solve_MixedColumns_AgreeWithEnumeration()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            Model model = Small.Hard(7, 3, seed);
            Assert.Equal(BestOfAll(model), Solve(model).Objective, 5);
        }
    }

    [Fact]
    public void Solve_WithinAGap_ReturnsABoundThatHolds()
    {
        Model model = Small.Hard(12, 4, 5);
        double best = BestOfAll(model);

        SolveOutcome outcome = Solve(model, Exact with { RelativeGap = 0.2 });

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.True(outcome.Objective <= best + 1e-6);
        Assert.True(outcome.Bound >= best - 1e-6);
        Assert.True(outcome.RelativeGap <= 0.2 + 1e-9);
    }

    [Fact]
    public void Solve_InfeasibleMixedInteger_SaysSo()
    {
        SolveOutcome outcome = Solve(Small.Impossible(VariableKind.Integer));

        Assert.Equal(Termination.Infeasible, outcome.Termination);
        Assert.NotEqual(PointStatus.Feasible, outcome.Point);
    }

    [Fact]
    public void Solve_InfeasibleOnlyForWholeNumbers_SaysSo()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 20, VariableKind.Integer);
        builder.BeginConstraints("parity");
        Small.Row(builder, 7, 7, (x[0], 2), (x[1], 4));

        Assert.Equal(Termination.Infeasible, Solve(builder.Build()).Termination);
    }

    [Fact]
    public void Solve_UnboundedMixedInteger_IsNeverOptimal()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock x = builder.AddVariables("x", 2, 0, Infinity, VariableKind.Integer);
        builder.AddCost(x[0], 1);
        builder.BeginConstraints("difference");
        Small.Row(builder, -Infinity, 5, (x[0], 1), (x[1], -1));

        SolveOutcome outcome = Solve(builder.Build());

        Assert.Contains(outcome.Termination, new[] { Termination.Unbounded, Termination.InfeasibleOrUnbounded });
        Assert.Equal(double.PositiveInfinity, outcome.RelativeGap);
    }

    [Fact]
    public void SetStart_BestPoint_IsHeldAtOnce()
    {
        Model model = Small.Hard(12, 4, 9);
        double[] best = Solve(model).Primal;
        using ISolverSession session = Solver.Open(model);
        session.SetStart(best);

        SolveOutcome outcome = session.Solve(Exact with { NodeLimit = 0 });

        Assert.Equal(PointStatus.Feasible, outcome.Point);
        Assert.Equal(BestOfAll(model), outcome.Objective, 5);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.45)]
    [InlineData(0.6)]
    public void SetStart_ThatIsWorseThanTheBestByLittle_IsNotCalledTheBest(double worse)
    {
        // Presolve launches b, so that y is nought, and leaves p, q and r, which cost nothing: an objective of whole steps.
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock b = builder.AddVariables("b", 1, 0, 1, VariableKind.Integer);
        VariableBlock y = builder.AddVariables("y", 1, 0, 1);
        VariableBlock p = builder.AddVariables("p", 1, 0, 3);
        VariableBlock q = builder.AddVariables("q", 1, 0, 1);
        VariableBlock r = builder.AddVariables("r", 1, 0, 5);
        builder.AddCost(y[0], 1);
        builder.BeginConstraints("rows");
        Small.Row(builder, worse, Infinity, (y[0], 1), (b[0], worse));
        Small.Row(builder, 0.5, Infinity, (r[0], -1), (q[0], 1), (p[0], -1));
        Small.Row(builder, -0.75, -0.75, (q[0], -1), (r[0], 0.5), (p[0], -1));
        using ISolverSession session = Solver.Open(builder.Build());
        session.SetStart([0, worse, 0, 0.75, 0]);

        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(0, outcome.Objective, 6);
    }

    [Fact]
    public void SetStart_AfterItBoundsChanged_IsStillUsedOrDropped()
    {
        Model model = Small.Knapsack();
        using ISolverSession session = Solver.Open(model);
        session.SetStart([0, 1, 1, 1, 1, 1]);
        session.ChangeColumnBounds([4], [0], [0]);

        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(8, outcome.Objective, 6);
    }

    [Fact]
    public void SetStart_InfeasiblePoint_DoesNoHarm()
    {
        using ISolverSession session = Solver.Open(Small.Knapsack());
        session.SetStart([1, 1, 1, 1, 1, 1]);

        Assert.Equal(18, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void SetStart_PartlyNaN_LeavesThoseToTheSolver()
    {
        using ISolverSession session = Solver.Open(Small.Knapsack());
        session.SetStart([0, 1, double.NaN, double.NaN, 1, 1]);

        Assert.Equal(18, session.Solve(Exact).Objective, 6);
    }

    [Fact]
    public void SetStart_OfWrongLength_IsRefused()
    {
        using ISolverSession session = Solver.Open(Small.Knapsack());

        Assert.Throws<ModelRefusedException>(() => session.SetStart([0, 1]));
    }

    [Fact]
    public void SetIntegrality_OffAndOn_SolvesTheRelaxationAndTheModel()
    {
        using ISolverSession session = Solver.Open(Small.Hard(10, 3, 2));
        SolveOutcome whole = session.Solve(Exact);
        session.SetIntegrality(false);
        SolveOutcome relaxed = session.Solve(Exact);
        session.SetIntegrality(true);
        SolveOutcome again = session.Solve(Exact);

        Assert.True(relaxed.Objective > whole.Objective + 1e-3);
        Assert.Equal(3, relaxed.RowDuals.Length);
        Assert.Equal(whole.Objective, again.Objective, 5);
        Assert.Empty(again.RowDuals);
    }

    [Fact]
    public void Solve_IntegersFixedAndIntegralityOff_GivesDualsAtTheOptimum()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock build = builder.AddVariables("build", 1, 0, 1, VariableKind.Integer);
        VariableBlock make = builder.AddVariables("make", 1, 0, Infinity);
        builder.AddCost(build[0], -10);
        builder.AddCost(make[0], 4);
        builder.BeginConstraints("capacity");
        Small.Row(builder, -Infinity, 0, (make[0], 1), (build[0], -6));
        using ISolverSession session = Solver.Open(builder.Build());
        Assert.Equal(14, session.Solve(Exact).Objective, 6);

        session.ChangeColumnBounds([build[0]], [1], [1]);
        session.SetIntegrality(false);
        SolveOutcome outcome = session.Solve(Exact);

        Assert.Equal(14, outcome.Objective, 6);
        Assert.Equal(4, outcome.RowDuals[0], 6);
    }

    [Fact]
    public void Incumbent_WhileSolving_BringsEachBetterPoint()
    {
        Model model = Small.Hard(30, 5, 4);
        var heard = new List<(double Objective, double Recomputed)>();
        using ISolverSession session = Solver.Open(model);

        SolveOutcome outcome = session.Solve(
            Exact with { NodeLimit = 200 },
            new SolveHooks(Incumbent: (objective, values) => heard.Add((objective, Objective(model, values.Span)))));

        Assert.NotEmpty(heard);
        Assert.All(heard, one => Assert.Equal(one.Recomputed, one.Objective, 4));
        Assert.Equal(heard.Select(one => one.Objective).Order(), heard.Select(one => one.Objective));
        Assert.Equal(outcome.Objective, heard[^1].Objective, 4);
    }

    [Fact]
    public void Solve_NodeLimit_EndsWithWorkLimitAndAGap()
    {
        SolveOutcome outcome = Solve(Small.Hard(60, 20, 3), Exact with { NodeLimit = 3 });

        Assert.Equal(Termination.WorkLimit, outcome.Termination);
        Assert.True(outcome.Point != PointStatus.Feasible || outcome.Bound >= outcome.Objective - 1e-6);
    }

    [Fact]
    public void Solve_TwiceTheSame_GivesTheSamePoint()
    {
        Model model = Small.Hard(40, 6, 8);
        SolveOptions options = Exact with { NodeLimit = 300, Seed = 7 };

        SolveOutcome first = Solve(model, options);
        SolveOutcome second = Solve(model, options);

        Assert.Equal(first.Primal, second.Primal);
        Assert.Equal(first.Bound, second.Bound);
        Assert.Equal(first.Nodes, second.Nodes);
    }

    private static double Objective(Model model, ReadOnlySpan<double> values)
    {
        double sum = model.Offset;
        for (int column = 0; column < values.Length; column++)
        {
            sum += model.Columns.Cost.Span[column] * values[column];
        }

        return sum;
    }

    /// <summary>The greatest objective over all 0/1 points of a packing model.</summary>
    [Fact]
    public void Solve_LinksThatLoseNearlyAll_AreNotCalledImpossible()
    {
        // Three launches that are decided, one plant, its good on links between four places that lose 99.9 %. Nothing need flow.
        const double kept = 1 - 0.999;
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock launch = builder.AddVariables("launch", 3, 0, 1, VariableKind.Integer);
        VariableBlock made = builder.AddVariables("made", 1, 0, 44.2);
        VariableBlock sent = builder.AddVariables("sent", 7, 0, Infinity);
        VariableBlock drawn = builder.AddVariables("drawn", 1, 0, 92.9);
        builder.BeginConstraints("rows");
        foreach (int decided in (int[])[launch[0], launch[1], launch[2]])
        {
            Small.Row(builder, 1, 1, (decided, 1));
        }

        Small.Row(builder, -Infinity, 0, (launch[1], -44.2), (made[0], 1));
        Small.Row(builder, 0, 0, (sent[0], -1), (sent[1], kept), (sent[4], kept), (sent[5], -1));
        Small.Row(builder, 0, 0, (sent[0], kept), (sent[1], -1), (sent[6], -1));
        Small.Row(builder, 0, 0, (made[0], 0.5), (sent[2], -1), (sent[3], -1));
        Small.Row(builder, 0, 0, (made[0], -1.2), (drawn[0], 1));
        Small.Row(builder, 0, 0, (sent[2], kept), (sent[3], kept), (sent[4], -1), (sent[5], kept));
        Small.Row(builder, -Infinity, 15.1, (sent[0], 1), (sent[1], 1));

        Assert.Equal(Termination.Optimal, Solve(builder.Build()).Termination);
    }

    private static double BestOfAll(Model model)
    {
        double best = double.NegativeInfinity;
        double[] point = new double[model.ColumnCount];
        for (int choice = 0; choice < 1 << model.ColumnCount; choice++)
        {
            for (int column = 0; column < point.Length; column++)
            {
                point[column] = (choice >> column) & 1;
            }

            if (Fits(model, point))
            {
                best = Math.Max(best, Objective(model, point));
            }
        }

        return best;
    }

    private static bool Fits(Model model, double[] point)
    {
        ReadOnlySpan<int> starts = model.Rows.Starts.Span;
        for (int row = 0; row < model.RowCount; row++)
        {
            double sum = 0;
            for (int entry = starts[row]; entry < starts[row + 1]; entry++)
            {
                sum += model.Rows.Coefficients.Span[entry] * point[model.Rows.Columns.Span[entry]];
            }

            if (sum > model.Rows.Upper.Span[row] + 1e-9)
            {
                return false;
            }
        }

        return true;
    }
}
