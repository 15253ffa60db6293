using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Tests.Optimisation.Reduction;

public class BlockModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Cut_AtAnyPrices_CutsOffNoPoint(int seed)
    {
        using var solver = NativeHighs.Open();
        var model = TwoBlocks(seed);
        double best = BestOf(solver, model);
        var random = new Random(seed);
        double[] prices = [.. Enumerable.Range(0, model.RowCount).Select(_ => random.NextDouble() * 2.0)];

        var cut = model;
        foreach (bool[] isIn in Blocks(model))
        {
            var block = BlockModel.Of(model, prices, isIn, ColumnBounds.Of(model));
            cut = cut.WithRows("block", block.Cut(BestOf(solver, block.Model)));
        }

        Assert.Equal(best, BestOf(solver, cut), 1e-5);
    }

    [Fact]
    public void Cut_AtTheDualsOfTheRelaxation_LowersItsBound()
    {
        using var solver = NativeHighs.Open();
        int lowered = 0;
        for (int seed = 1; seed <= 10; seed++)
        {
            var model = TwoBlocks(seed);
            var relaxed = RelaxedOf(solver, model);
            var cut = model;
            foreach (bool[] isIn in Blocks(model))
            {
                var block = BlockModel.Of(model, relaxed.RowDuals, isIn, ColumnBounds.Of(model));
                cut = cut.WithRows("block", block.Cut(BestOf(solver, block.Model)));
            }

            double after = RelaxedOf(solver, cut).Objective;
            Assert.True(after <= relaxed.Objective + 1e-6 && after >= BestOf(solver, model) - 1e-5);
            lowered += after < relaxed.Objective - 1e-6 ? 1 : 0;
        }

        Assert.InRange(lowered, 5, 10);
    }

    [Fact]
    public void Of_WithColumnsFixedElsewhere_KeepsOnlyTheRoomTheyLeave()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var x = builder.AddVariables("x", 2, 0.0, 1.0, VariableKind.Integer);
        builder.AddCost(x[0], 1.0);
        builder.AddCost(x[1], 1.0);
        builder.BeginConstraints("once");
        builder.BeginRow(double.NegativeInfinity, 1.0);
        builder.AddTerm(x[0], 1.0);
        builder.AddTerm(x[1], 1.0);
        var model = builder.Build();
        var bounds = ColumnBounds.Of(model);
        using var solver = NativeHighs.Open();

        double free = BestOf(solver, BlockModel.Of(model, [0.0], [true, false], bounds).Model);
        bounds.Lower[1] = 1.0;
        double taken = BestOf(solver, BlockModel.Of(model, [0.0], [true, false], bounds).Model);

        Assert.Equal((1.0, 0.0), (free, taken));
    }

    [Fact]
    public void Cut_WithAColumnThatEarnsNothingAndHasNoLimit_LeavesItOut()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var earns = builder.AddVariables("earns", 1, 0.0, 1.0);
        builder.AddVariables("free", 1, 0.0, double.PositiveInfinity);
        builder.AddCost(earns[0], 2.0);
        builder.BeginConstraints("none");
        var model = builder.Build();

        var cut = BlockModel.Of(model, [], [true, true], ColumnBounds.Of(model)).Cut(1.5);

        Assert.Equal([0], cut.Columns.ToArray());
        Assert.Equal((1.0, 0.75), (cut.Coefficients.Span[0], cut.Upper.Span[0]));
    }

    [Fact]
    public void Cut_WithAColumnThatHardlyCounts_LeavesRoomForPointsWithoutIt()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var either = builder.AddVariables("either", 2, 0.0, 1.0);
        builder.AddCost(either[0], 2.0);
        builder.AddCost(either[1], 1e-8);
        builder.BeginConstraints("one");
        builder.BeginRow(double.NegativeInfinity, 1.0);
        builder.AddTerm(either[0], 1.0);
        builder.AddTerm(either[1], 1.0);
        var model = builder.Build();

        // The best is the first alone, worth 2.
        var cut = BlockModel.Of(model, [0.0], [true, true], ColumnBounds.Of(model)).Cut(2.0);

        Assert.Equal([0], cut.Columns.ToArray());
        Assert.Equal(1.0, cut.Upper.Span[0]);
    }

    private static double BestOf(ISolver solver, Model model)
    {
        using var session = solver.Open(model);
        return session.Solve(new SolveOptions(RelativeGap: 0.0)).Objective;
    }

    private static SolveOutcome RelaxedOf(ISolver solver, Model model)
    {
        using var session = solver.Open(model);
        session.SetIntegrality(enforced: false);
        return session.Solve(new SolveOptions());
    }

    private static bool[][] Blocks(Model model) =>
    [
        [.. Enumerable.Range(0, model.ColumnCount).Select(column => column < model.ColumnCount / 2)],
        [.. Enumerable.Range(0, model.ColumnCount).Select(column => column >= model.ColumnCount / 2)],
    ];

    // Two knapsacks of their own, and two that both share.
    private static Model TwoBlocks(int seed)
    {
        var random = new Random(seed);
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("whole", 12, 0.0, 1.0, VariableKind.Integer);
        builder.AddVariables("part", 2, 0.0, 0.5);
        for (int column = 0; column < 14; column++)
        {
            builder.AddCost(column, 1.0 + random.NextDouble() * 9.0);
        }

        builder.BeginConstraints("row");
        foreach (var (first, end) in new[] { (0, 7), (7, 14), (0, 14), (0, 14) })
        {
            builder.BeginRow(double.NegativeInfinity, (end - first) * 0.45);
            for (int column = first; column < end; column++)
            {
                builder.AddTerm(column, 0.5 + random.NextDouble());
            }
        }

        builder.AddOffset(3.0);
        return builder.Build();
    }
}
