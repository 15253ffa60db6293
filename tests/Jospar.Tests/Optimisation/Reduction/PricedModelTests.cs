using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Tests.Optimisation.Reduction;

public class PricedModelTests
{
    [Fact]
    public void Of_AtTheDualsOfTheRelaxation_KeepsItsBound()
    {
        using var solver = NativeHighs.Open();
        var model = RandomModel(seed: 1);
        using var session = solver.Open(model);
        session.SetIntegrality(false);
        var relaxed = session.Solve(new SolveOptions());

        var priced = PricedModel.Of(model, EveryOther(model), relaxed.RowDuals);

        using var left = solver.Open(priced.Model);
        left.SetIntegrality(false);
        Assert.Equal(relaxed.Objective, left.Solve(new SolveOptions()).Objective, 1e-6);
        Assert.True(priced.Model.RowCount < model.RowCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_AtAnyPrices_IsNeverBelowTheBestPoint(int seed)
    {
        using var solver = NativeHighs.Open();
        var model = RandomModel(seed);
        using var whole = solver.Open(model);
        double best = whole.Solve(new SolveOptions(RelativeGap: 0.0)).Objective;
        var random = new Random(seed);
        double[] prices = [.. Enumerable.Range(0, model.RowCount).Select(_ => random.NextDouble() * 3.0)];

        var priced = PricedModel.Of(model, EveryOther(model), prices);

        using var left = solver.Open(priced.Model);
        Assert.True(left.Solve(new SolveOptions(RelativeGap: 0.0)).Bound >= best - 1e-6);
    }

    [Fact]
    public void Whole_OfAReducedPoint_PutsEachColumnWhereItWas()
    {
        var model = RandomModel(seed: 5);
        var priced = PricedModel.Of(model, EveryOther(model), new double[model.RowCount]);
        double[] point = [.. Enumerable.Range(1, priced.Columns.Length).Select(value => (double)value)];

        Assert.Equal(point, priced.Reduced(priced.Whole(point)));
    }

    [Theory]
    [InlineData(ObjectiveSense.Maximise, 4.0)]
    [InlineData(ObjectiveSense.Minimise, -4.0)]
    public void Of_WhereAPriceLetsAColumnGrowWithoutEnd_MovesIt(ObjectiveSense sense, double best)
    {
        var priced = PricedModel.Of(Endless(sense, double.NegativeInfinity, 4.0), [true], [sense == ObjectiveSense.Maximise ? 0.5 : -0.5]);

        Assert.Equal(best, priced.Model.Offset, 1e-12);
    }

    [Fact]
    public void Of_WhereNothingEndsAColumn_Throws() => Assert.Throws<InvalidOperationException>(
        () => PricedModel.Of(Endless(ObjectiveSense.Maximise, 0.0, double.PositiveInfinity), [true], [0.0]));

    // What is made, at most ten million, is sent on without a limit and sold: at prices that are off by a hair, sending gains a hair.
    [Theory]
    [InlineData(5e-6)]
    [InlineData(1e-3)]
    public void Of_PricesOffByAHairWhereAColumnHasNoLimit_IsNeverBelowTheBestPoint(double hair)
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var made = builder.AddVariables("made", 1, 0.0, 1e7);
        var sent = builder.AddVariables("sent", 1, 0.0, double.PositiveInfinity);
        var sold = builder.AddVariables("sold", 1, 0.0, 1e9);
        builder.AddCost(sent[0], -1.0);
        builder.AddCost(sold[0], 1.0 + 0.8 * hair);
        builder.BeginConstraints("balance");
        foreach (var (comes, goes) in new[] { (made[0], sent[0]), (sent[0], sold[0]) })
        {
            builder.BeginRow(0.0, 0.0);
            builder.AddTerm(comes, 1.0);
            builder.AddTerm(goes, -1.0);
        }

        var priced = PricedModel.Of(builder.Build(), [true, true], [0.0, -1.0 - hair]);

        Assert.InRange(priced.Model.Offset, 1e7 * 0.8 * hair, 1e7 * hair * (1.0 + 1e-9));
    }

    private static bool[] EveryOther(Model model) => [.. Enumerable.Range(0, model.RowCount).Select(row => row % 2 == 0)];

    private static Model Endless(ObjectiveSense sense, double least, double most)
    {
        var builder = new ModelBuilder(sense);
        var x = builder.AddVariables("x", 1, 0.0, double.PositiveInfinity);
        builder.AddCost(x[0], sense == ObjectiveSense.Maximise ? 1.0 : -1.0);
        builder.BeginConstraints("row");
        builder.BeginRow(least, most);
        builder.AddTerm(x[0], 1.0);
        return builder.Build();
    }

    // A packing problem: every column has limits of its own, so that any price can be borne.
    private static Model RandomModel(int seed)
    {
        var random = new Random(seed);
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var whole = builder.AddVariables("whole", 8, 0.0, 1.0, VariableKind.Integer);
        var part = builder.AddVariables("part", 6, 0.0, 5.0);
        for (int column = 0; column < 14; column++)
        {
            builder.AddCost(column, 1.0 + random.NextDouble() * 9.0);
        }

        builder.BeginConstraints("row");
        for (int row = 0; row < 6; row++)
        {
            builder.BeginRow(double.NegativeInfinity, 4.0 + random.NextDouble() * 4.0);
            for (int column = 0; column < 14; column++)
            {
                if (random.NextDouble() < 0.6)
                {
                    builder.AddTerm(column, 0.5 + random.NextDouble() * 3.0);
                }
            }
        }

        builder.AddOffset(7.0);
        _ = (whole, part);
        return builder.Build();
    }
}
