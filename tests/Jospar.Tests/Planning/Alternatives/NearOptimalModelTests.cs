using Jospar.Domain;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Alternatives;

public sealed class NearOptimalModelTests
{
    [Fact]
    public void Refine_LaunchesThatPassAFundByARounding_HaveAPoint()
    {
        var programme = RoundedGrant.Create(5.0000001m);
        using var solver = Optimisation.NativeHighs.Open();
        var near = new NearOptimalModel(
            solver, programme, SmallPlan.Of(programme, RoundedGrant.Both), new AlternativesOptions(0.3m, AlternativesOptions.EveryDirection));
        double[] later = RoundedGrant.PointOf(near.Model);
        (later[near.Model.Columns.Launch[0]], later[near.Model.Columns.Launch[1]]) = (0.0, 1.0);

        Assert.NotNull(near.Refine(near.Base, direction: null));
        Assert.NotNull(near.Refine(later, direction: null));
    }

    [Fact]
    public void Of_AModelOfMoreColumnsThanArePushed_SaysHowMany()
    {
        var programme = RoundedGrant.Create(5.0000001m);
        using var solver = Optimisation.NativeHighs.Open();

        var error = Assert.Throws<TooLargeToPushException>(() => new NearOptimalModel(
            solver, programme, SmallPlan.Of(programme, RoundedGrant.Both), new AlternativesOptions(0.3m, []), mostColumns: 3));

        Assert.Contains("of up to 3 columns", error.Message, StringComparison.Ordinal);
    }

    // While the value is pushed, the shortfall may be anything up to what is allowed, and nothing pays for its being less.
    [Fact]
    public void Make_OfThePlansOwnLaunches_HasWhatItReachedItsBoundsAndPrices()
    {
        using var solver = Optimisation.NativeHighs.Open();
        var near = new NearOptimalModel(solver, TwoRegions.Programme, TwoRegions.Plan, new AlternativesOptions(0.01m, []));

        var made = near.Make(near.Base, direction: null)!.Value.Plan;

        var planned = TwoRegions.Plan.Goals.ToDictionary(goal => goal.Goal);
        Assert.All(made.Goals, goal =>
        {
            Assert.Equal((double)planned[goal.Goal].Value, (double)goal.Value, 1e-5);
            Assert.Equal((double)goal.Value, (double)goal.Held!.Value, 1e-5);
            Assert.Equal((double)planned[goal.Goal].Bound!.Value, (double)goal.Bound!.Value, 1e-5);
        });
        Assert.All(TwoRegions.Plan.Tables.ScarcityPrices, row => Assert.Contains(made.Tables.ScarcityPrices, priced => Thing(priced) == Thing(row)));
        Assert.Equal(TwoRegions.Plan.Tables.ScarcityPrices, near.MakeOf(near.Base).Plan.Tables.ScarcityPrices);
    }

    // The search pushed launches, and left processors as it found them: of all choices of full ones, that of the greatest value is taken.
    [Fact]
    public void Make_OfLaunchesWithAnyProcessorsFull_IsTheBestOfAllChoices()
    {
        using var solver = Optimisation.NativeHighs.Open();
        var near = new NearOptimalModel(solver, TwoRegions.Programme, TwoRegions.Plan, new AlternativesOptions(0.1m, []));
        double[][] rough = [.. Enumerable.Range(0, 1 << near.Model.Columns.ProcessorsFull.Count)
            .Select(mask => SupplyChoicesTests.Solve(solver, near.Model, mask, near.Base)).OfType<double[]>().Where(point => near.Model.Value.At(point) > near.ValueLimit)];
        double best = rough.Max(point => near.Model.Value.At(point));

        Assert.All(rough, point => Assert.Equal(best, near.Model.Value.At(near.Make(point, direction: null)!.Value.Point), 1e-6 * Math.Abs(best)));
        Assert.Contains(rough, point => near.Model.Value.At(point) < best - 1e-6);
    }

    private static (string Constraint, string Subject, Year? Year) Thing(ScarcityPriceRow row) => (row.Constraint, row.Subject, row.Year);
}
