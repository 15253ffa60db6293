using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Tests.Planning.Stress.Drawing;

public sealed class DeltaDrawsTests
{
    private const int Draws = 4000;

    [Fact]
    public void Of_ManyDraws_HasTheDeviationCorrelationAndPersistenceAskedFor()
    {
        var row = UncertainProgrammes.Row("prices", UncertaintyKind.Price, new(), UncertainProgrammes.Normal(0.1m)) with { Correlation = 0.6m, Persistence = 0.7m };
        var draws = Of(row);
        var metal = Paths(draws, 0);
        var bar = Paths(draws, 1);

        Assert.Equal(0.0, metal.Average(path => path[2]), 0.01);
        Assert.Equal(0.1, Math.Sqrt(Covariance(metal, 2, metal, 2)), 0.005);
        Assert.Equal(0.6, Correlation(metal, 1, bar, 1), 0.04);
        Assert.Equal(0.7, Correlation(metal, 1, metal, 2), 0.04);
        Assert.Equal(0.49, Correlation(metal, 1, metal, 3), 0.05);
    }

    [Fact]
    public void Of_RowsOfOneGroup_MoveTogetherOrAgainstEachOther()
    {
        var first = UncertainProgrammes.Row("metal", UncertaintyKind.Price, new(Commodity: "metal"), UncertainProgrammes.Normal(0.1m)) with { Group = "all", Correlation = 0.8m };
        var second = UncertainProgrammes.Row("bar", UncertaintyKind.Price, new(Commodity: "bar"), UncertainProgrammes.Normal(0.2m)) with { Group = "all", Correlation = -0.5m };
        var draws = Of(first, second);

        Assert.Equal(-Math.Sqrt(0.8 * 0.5), Correlation(Paths(draws, 0), 0, Paths(draws, 0, row: 1), 0), 0.04);
    }

    // With p = (φ₁ · φ₂)ⁿ it is p + √((1 − φ₁²) · (1 − φ₂²)) · (1 − p) / (1 − φ₁ · φ₂), as docs/stress.md says.
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 0.808)]
    [InlineData(3, 0.785)]
    public void Of_RowsOfOneGroupThatLastDifferently_GoTogetherLessFromTheSecondYearOn(int year, double correlation)
    {
        Uncertainty Row(string id, decimal persistence) =>
            UncertainProgrammes.Row(id, UncertaintyKind.Price, new(Commodity: id), UncertainProgrammes.Normal(0.1m)) with { Group = "all", Correlation = 1m, Persistence = persistence };
        var draws = Of(Row("metal", 0.7m), Row("bar", 0.14m));

        Assert.Equal(correlation, Correlation(Paths(draws, 0), year, Paths(draws, 0, row: 1), year), 0.03);
    }

    [Fact]
    public void Of_AYear_IsDrawnAlikeWhateverTheFirstYearIs()
    {
        var row = UncertainProgrammes.OfEachKind[0] with { Persistence = 0m };
        var small = SmallProgramme.Create() with { Uncertainties = [row] };
        var later = small with { Terms = small.Terms with { FirstYear = small.Terms.FirstYear + 1 } };

        Assert.Equal(new DeltaDraws(small).Of(1, 2)[0][0][2..], new DeltaDraws(later).Of(1, 2)[0][0][1..]);
    }

    [Fact]
    public void Of_DiscreteRow_TakesEachValueAsOftenAsItsProbabilitySays()
    {
        var draws = Of(UncertainProgrammes.Row("late", UncertaintyKind.Delay, new(), UncertainProgrammes.Discrete([2m, 1m], [0.1m, 0.3m])));
        var taken = Enumerable.Range(0, Draws).Select(draw => draws.Of(1, draw)[0][0][0]).ToList();

        Assert.Equal(0.6, taken.Count(delay => delay == 0m) / (double)Draws, 0.03);
        Assert.Equal(0.3, taken.Count(delay => delay == 1m) / (double)Draws, 0.03);
        Assert.Equal(0.1, taken.Count(delay => delay == 2m) / (double)Draws, 0.03);
    }

    [Theory]
    [InlineData(DistributionShape.Triangular, -0.1, 0.0, 0.4, 0.1)]
    [InlineData(DistributionShape.Uniform, -0.2, null, 0.4, 0.1)]
    public void Of_BoundedRow_StaysWithinItsBoundsAroundItsMean(DistributionShape shape, double low, double? mode, double high, double mean)
    {
        var draws = Of(UncertainProgrammes.Row("cost", UncertaintyKind.CapitalCost, new(), UncertainProgrammes.Shape(shape, (decimal)low, (decimal?)mode, (decimal)high)));
        var taken = Enumerable.Range(0, Draws).Select(draw => (double)draws.Of(3, draw)[0][1][0]).ToList();

        Assert.InRange(taken.Min(), low, low + 0.05);
        Assert.InRange(taken.Max(), high - 0.05, high);
        Assert.Equal(mean, taken.Average(), 0.01);
    }

    [Fact]
    public void Of_ADraw_IsTheSameWhateverOtherRowsAndDrawsThereAre()
    {
        var row = UncertainProgrammes.OfEachKind[0];
        var alone = Of(row);
        var among = Of([.. UncertainProgrammes.OfEachKind.Reverse()]);

        Assert.Equal(alone.Of(5, 17)[0].SelectMany(path => path), among.Of(5, 17)[^1].SelectMany(path => path));
        Assert.NotEqual(alone.Of(5, 17)[0].SelectMany(path => path), alone.Of(6, 17)[0].SelectMany(path => path));
        Assert.NotEqual(alone.Of(5, 17)[0].SelectMany(path => path), alone.Of(5, 18)[0].SelectMany(path => path));
    }

    [Fact]
    public void World_SwitchedOffRow_ChangesNothing()
    {
        var draws = Of([.. UncertainProgrammes.OfEachKind]);
        var world = DrawnWorld.Of(draws, 1, 3, id => id.Value != "delays");

        Assert.Equal(1m, world.Price(new("metal"), 2));
        Assert.Equal(1m, world.Capital(new("mill")));
        Assert.Equal(draws.Of(1, 3)[2][0][0], world.Delay(new("mill")));
    }

    [Fact]
    public void Of_AYearOutsideTheRow_ChangesNothing()
    {
        var draws = Of(UncertainProgrammes.OfEachKind[0] with { From = new(2026), Until = new(2027) });
        decimal[] path = draws.Of(1, 2)[0][0];

        Assert.Equal([true, false, false, true], path.Select(change => change == 0m));
    }

    private static DeltaDraws Of(params ImmutableArray<Uncertainty> rows) => new(SmallProgramme.Create() with { Uncertainties = rows });

    private static List<double[]> Paths(DeltaDraws draws, int item, int row = 0) =>
        [.. Enumerable.Range(0, Draws).Select(draw => draws.OfRow(draws.Rows[row], 1, draw)[item].Select(change => (double)change).ToArray())];

    private static double Correlation(List<double[]> first, int at, List<double[]> second, int other) =>
        Covariance(first, at, second, other) / Math.Sqrt(Covariance(first, at, first, at) * Covariance(second, other, second, other));

    private static double Covariance(List<double[]> first, int at, List<double[]> second, int other)
    {
        double one = first.Average(path => path[at]);
        double two = second.Average(path => path[other]);
        return first.Zip(second).Average(pair => (pair.First[at] - one) * (pair.Second[other] - two));
    }
}
