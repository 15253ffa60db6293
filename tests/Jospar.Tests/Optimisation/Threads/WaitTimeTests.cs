using Jospar.Optimisation.Threads;

namespace Jospar.Tests.Optimisation.Threads;

public class WaitTimeTests
{
    [Fact]
    public void Of_AYear_IsATimeThatTimersAndWaitsTake()
    {
        var time = WaitTime.Of(TimeSpan.FromDays(366));
        using var timed = new CancellationTokenSource(time, TimeProvider.System);

        Assert.InRange(time.TotalMilliseconds, TimeSpan.FromDays(24).TotalMilliseconds, int.MaxValue);
    }

    [Fact]
    public void Of_LessOrWithoutEnd_IsThat()
    {
        Assert.Equal(TimeSpan.FromHours(500), WaitTime.Of(TimeSpan.FromHours(500)));
        Assert.Equal(Timeout.InfiniteTimeSpan, WaitTime.Of(Timeout.InfiniteTimeSpan));
    }
}
