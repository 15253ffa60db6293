using Jospar.Queue.Broker;

namespace Jospar.Tests.Queue.Broker;

public class RunQueuesTests
{
    [Fact]
    public void InOrderOfDeletion_OfARunInTwoParts_HasJobsFirstAndResultsLast()
    {
        var queues = new RunQueues("one");
        Assert.Equal([queues.Jobs, queues.Payload(0), queues.Payload(1), queues.Results], queues.InOrderOfDeletion(2));
    }
}
