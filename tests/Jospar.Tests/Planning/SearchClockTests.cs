using Jospar.Planning;
using Jospar.Tests.Cli;

namespace Jospar.Tests.Planning;

public class SearchClockTests
{
    private readonly ManualClock _time = new();

    [Fact]
    public void KeepBack_TakesOffTheEnd_ButNotForWhatThereIsNothingToFinishWithout()
    {
        var clock = new SearchClock(_time, TimeSpan.FromSeconds(10));
        clock.KeepBack(TimeSpan.FromSeconds(4));
        _time.Advance(2);

        Assert.Equal(TimeSpan.FromSeconds(6), clock.Limit);
        Assert.Equal(TimeSpan.FromSeconds(2), clock.Share(0.5));
        Assert.Equal(TimeSpan.FromSeconds(4), clock.ShareOfAll(0.5));
        Assert.False(clock.IsOver);

        _time.Advance(4);
        Assert.True(clock.IsOver);
        Assert.Equal(TimeSpan.FromSeconds(0.1), clock.Share(0.5));
        Assert.Equal(TimeSpan.FromSeconds(2), clock.ShareOfAll(0.5));
    }

    [Fact]
    public void KeepBack_WithoutALimit_ChangesNothing()
    {
        var clock = new SearchClock(_time, limit: null);
        clock.KeepBack(TimeSpan.FromSeconds(4));

        Assert.Null(clock.Limit);
        Assert.Null(clock.ShareOfAll(0.5));
        Assert.False(clock.IsOver);
    }

    [Fact]
    public void Part_OfWhatIsLeft_StartsNow()
    {
        var clock = new SearchClock(_time, TimeSpan.FromSeconds(10));
        _time.Advance(2);

        var part = clock.Part(0.25);

        Assert.Equal(TimeSpan.FromSeconds(2), part.Limit);
        Assert.Equal(TimeSpan.Zero, part.Elapsed);
        Assert.Null(new SearchClock(_time, limit: null).Part(0.25).Limit);
    }
}
