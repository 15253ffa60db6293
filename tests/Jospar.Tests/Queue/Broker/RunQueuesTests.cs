using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Broker;

public class RunQueuesTests
{
    [Fact]
    public void InOrderOfDeletion_OfARunInTwoParts_HasJobsFirstAndResultsLast()
    {
        var queues = new RunQueues("one");
        Assert.Equal([queues.Jobs, queues.Payload(0), queues.Payload(1), queues.Results], queues.InOrderOfDeletion(2));
    }

    [Fact]
    public async Task DeleteAsync_OfARunThatWorkersTakePartIn_LeavesThemALullBeforeTheResults()
    {
        var queues = new RunQueues("one");
        var channel = DispatchProxy.Create<IChannel, Deleting>();

        var deleting = queues.DeleteAsync(channel, 1, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

        await Watching.UntilAsync(() => ((Deleting)channel).Deleted.Count == 2, "two queues deleted");
        Assert.Equal([queues.Jobs, queues.Payload(0)], ((Deleting)channel).Deleted);
        Assert.False(deleting.IsCompleted);
    }

    /// <summary>A channel that keeps what was deleted.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The proxy is made as a class of this kind.")]
    private class Deleting : DispatchProxy
    {
        public List<string> Deleted { get; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Deleted.Add((string)args![0]!);
            return Task.FromResult(0u);
        }
    }
}
