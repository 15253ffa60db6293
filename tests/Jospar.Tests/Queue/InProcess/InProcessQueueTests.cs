using Jospar.Queue;
using Jospar.Queue.InProcess;
using Jospar.Queue.Trial;

namespace Jospar.Tests.Queue.InProcess;

public class InProcessQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public async Task RunAsync_WithAnyNumberOfThreads_GivesEachResultOnceAndTheSame(int workers)
    {
        var run = TrialJobs.Run("here", 40);
        var watching = new Watching();
        await new InProcessQueue([new TrialKind()], workers).RunAsync(run, watching.Take, watching, TestContext.Current.CancellationToken);
        Assert.Equal(40, watching.Results.Count);
        Assert.All(watching.Results.Values, count => Assert.Equal(1, count));
        Assert.Equal(40, watching.Done);
        Assert.Equal(await TrialJobs.ExpectedAsync(run), TrialJobs.Texts(
            await new InProcessQueue([new TrialKind()], workers).CollectAsync(run, watching, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task RunAsync_WithNoJobs_EndsAtOnce() =>
        Assert.Empty(await new InProcessQueue([new TrialKind()], 2).CollectAsync(TrialJobs.Run("none", 0), new Watching(), TestContext.Current.CancellationToken));

    [Fact]
    public async Task RunAsync_WithAJobThatFails_SaysWhichAndWhy()
    {
        var run = TrialJobs.Run("poison", 5);
        run = run with { Jobs = [.. run.Jobs.Take(4), new byte[3]] };
        var failure = await Assert.ThrowsAsync<JobFailedException>(() =>
            new InProcessQueue([new TrialKind()], 2).CollectAsync(run, new Watching(), TestContext.Current.CancellationToken));
        Assert.Equal(4, failure.Index);
        Assert.Contains("FormatException", failure.Reason, StringComparison.Ordinal);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public async Task RunAsync_WhenStopped_EndsWithWhatWasThere()
    {
        using var stop = new CancellationTokenSource();
        var watching = new Watching();
        watching.At(3, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new InProcessQueue([new TrialKind()], 1).RunAsync(TrialJobs.Run("stopped", 1000, 1), watching.Take, watching, stop.Token));
        Assert.Equal(3, watching.Results.Count);
    }

    [Fact]
    public async Task RunAsync_OfAnUnknownKind_IsMisuse() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            new InProcessQueue([], 1).CollectAsync(TrialJobs.Run("odd", 1), new Watching(), TestContext.Current.CancellationToken));
}
