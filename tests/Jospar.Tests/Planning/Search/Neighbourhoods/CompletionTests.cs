using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class CompletionTests
{
    [Fact]
    public void Of_WithAYearsTime_GivesThePlan()
    {
        var small = SmallSetting.Of(Enumerable.Range(1, 15)).First(each => each.Small.Plans().Any()).Small;
        var plan = small.Plans().First();
        var completion = new Completion(small.Setting.Held, small.Solver, small.Setting.Options, elsewhere: null);
        double[] point = [.. plan.Point, 0.0];

        Assert.Equal(plan.Value, completion.Of(point, TimeSpan.FromDays(366), CancellationToken.None)!.Value, 6);
    }
}
