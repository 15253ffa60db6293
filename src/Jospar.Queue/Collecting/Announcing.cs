using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Collecting;

/// <summary>Tells all workers, now and later, that a run is open; and counts who takes part.</summary>
internal sealed class Announcing(
    BrokerSession session, JobRun run, QueueSettings settings, int parts, TimeProvider clock, Action<string> say)
{
    /// <summary>Between two announcements.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int AlonePause = 5;

    private readonly RunQueues _queues = new(run.Id);

    /// <summary>Announces until it is stopped; hands the number of workers to <paramref name="count"/>.</summary>
    public async Task RunAsync(Action<int> count, CancellationToken stop)
    {
        await using var lease = await session.OpenChannelAsync(stop);
        var channel = lease.Channel;
        var properties = Announcement();
        for (var alone = 0; ; await Task.Delay(Interval, clock, stop))
        {
            // Asked before anything is published, so that by the next time a broker that takes nothing has said so.
            await session.FreeAsync(stop);
            var workers = (int)await channel.ConsumerCountAsync(_queues.Jobs, stop);
            count(workers);
            alone = workers == 0 ? alone + 1 : 0;
            if (alone == AlonePause)
            {
                say($"No worker is there. On any machine that reaches the broker: jospar work --queue {settings.Address} (and the password).");
            }

            await channel.BasicPublishAsync(Protocol.Runs, "", mandatory: false, properties, ReadOnlyMemory<byte>.Empty, stop);
        }
    }

    private BasicProperties Announcement() => new()
    {
        Headers = new Dictionary<string, object?>
        {
            [Protocol.ProtocolHeader] = Protocol.Number,
            [Protocol.RunHeader] = run.Id,
            [Protocol.KindHeader] = run.Kind,
            [Protocol.VersionHeader] = run.Version,
            [Protocol.HashHeader] = ContentHash.Of(run.Payload.Span),
            [Protocol.PartsHeader] = parts,
            [Protocol.AttemptsHeader] = settings.Attempts,
            [Protocol.ResultsHeader] = _queues.Results,
        },
    };
}
