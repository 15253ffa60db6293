using Jospar.Optimisation.Threads;

namespace Jospar.Tests.Optimisation.Threads;

public class SideBySideTests
{
    [Fact]
    public void Run_WhereOneFails_ThrowsWhatItThrew() => Assert.Throws<FormatException>(() =>
        SideBySide.Run(4, threads: 2, n => throw new FormatException($"{n}"), CancellationToken.None));

    [Fact]
    public void Run_Cancelled_BeginsNothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        SideBySide.Run(4, threads: 2, _ => Assert.Fail("it was begun"), cancelled.Token);
    }

    [Fact]
    public void EndsWithin_OfWorkThatFails_ThrowsWhatItThrew()
    {
        var work = Task.Run(() => throw new FormatException());
        Assert.Throws<FormatException>(() => work.EndsWithin(Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void EndsWithin_OfWorkThatEnds_SaysWhetherItDidInTime()
    {
        var never = new TaskCompletionSource();
        Assert.False(never.Task.EndsWithin(TimeSpan.FromMilliseconds(1)));
        Assert.True(Task.CompletedTask.EndsWithin(TimeSpan.Zero));
        Assert.True(Task.CompletedTask.EndsWithin(TimeSpan.FromDays(366)));
    }
}
