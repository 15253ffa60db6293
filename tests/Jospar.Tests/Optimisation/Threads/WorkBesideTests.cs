using Jospar.Optimisation.Threads;

namespace Jospar.Tests.Optimisation.Threads;

public class WorkBesideTests
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Work_WhereThereCanBeNoSecondThread_IsDoneFirst()
    {
        int here = Environment.CurrentManagedThreadId;
        using var beside = new WorkBeside<int>(_ => Environment.CurrentManagedThreadId, isParallel: false, CancellationToken.None);

        Assert.True(beside.Work.IsCompleted);
        Assert.Equal(here, await beside.Work);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Work_ThatFails_ThrowsWhatItThrewWhenItIsWaitedFor(bool isParallel)
    {
        using var beside = new WorkBeside<int>(_ => throw new FormatException(), isParallel, CancellationToken.None);

        Assert.Throws<FormatException>(() => beside.Work.EndsWithin(Ample));
    }

    [Fact]
    public void Dispose_OfWorkThatGoesOn_TellsItToEndAndGivesBackWhatItHoldsOnceItHas()
    {
        using var mayEnd = new ManualResetEventSlim();
        using var held = new Held();
        var beside = new WorkBeside<bool>(
            ending =>
            {
                ending.WaitHandle.WaitOne();
                mayEnd.Wait(CancellationToken.None);
                return true;
            },
            isParallel: true,
            CancellationToken.None,
            held);

        beside.Dispose();

        Assert.True(beside.IsEnding);
        Assert.False(held.IsDisposed);
        mayEnd.Set();
        Assert.True(SpinWait.SpinUntil(() => held.IsDisposed, Ample));
    }

    private sealed class Held : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
