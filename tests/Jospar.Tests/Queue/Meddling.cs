using Jospar.Queue;
using Jospar.Queue.Broker;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Tests.Queue;

/// <summary>Messages taken and sent past the product.</summary>
internal static class Meddling
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Takes a job and keeps it, on a connection of its own. The collector may not have come to it yet.</summary>
    public static async Task<IConnection> TakeAsync(this PrivateBroker broker, JobRun run)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var connection = await broker.ConnectAsync();
            try
            {
                var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
                if (await channel.BasicGetAsync(new RunQueues(run.Id).Jobs, autoAck: false, Stop) is not null)
                {
                    return connection;
                }
            }
            catch (OperationInterruptedException)
            {
                // Not there yet.
            }

            await connection.DisposeAsync();
            await Task.Delay(100, Stop);
        }

        Assert.Fail("No job came.");
        throw new InvalidOperationException();
    }

    /// <summary>Sends to the results of a run, or to those of another.</summary>
    public static async Task AnswerAsync(
        this IConnection connection, JobRun run, int index, byte[] result, string? hash = null, string? type = Protocol.Result, string? worker = "here", JobRun? to = null)
    {
        var properties = new BasicProperties
        {
            Type = type,
            Headers = new Dictionary<string, object?>
            {
                [Protocol.RunHeader] = run.Id,
                [Protocol.IndexHeader] = index,
                [Protocol.WorkerHeader] = worker,
                [Protocol.HashHeader] = hash ?? ContentHash.Of(result),
            },
        };
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Stop);
        await channel.BasicPublishAsync("", new RunQueues((to ?? run).Id).Results, mandatory: true, properties, result, Stop);
    }
}
