using Jospar.Planning.Alternatives;

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
}
