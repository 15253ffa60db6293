using Jospar.Domain;

namespace Jospar.Tests.Planning.Search;

/// <summary>An obligation whose share is nothing: how a table says that an earlier one is over.</summary>
public sealed class ObligationOfNothingTests
{
    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.1, false)]
    public void Plan_WhoseExportsAreImportsSentOn_KeepsThemBackOnlyWhereSomethingIsObliged(double share, bool isReached)
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with
        {
            Measure = Measure.Exports,
            Filter = new MeasureFilter(Commodity: new("metal")),
            Level = 30m,
        };
        var plan = PlannerRun.PlanOf(small with
        {
            Obligations = [new(new("metal"), new(2025), null, (decimal)share, 0m, null, SmallProgramme.None)],
            Targets = [target],
        });

        Assert.Equal(isReached, plan.Targets[0].Shortfall < 0.1m);
        Assert.Equal(isReached, plan.Tables.DomesticSupply.IsEmpty);
    }
}
