using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Collecting;

/// <summary>Gets payload and jobs of a run onto the broker, each once as long as the broker keeps them.</summary>
internal sealed class RunSending(JobRun run, RunState state)
{
    // Well below the smallest limit on messages that brokers have by default (16 MiB).
    private const int PartLength = 8 << 20;
    private const int AtOnce = 64;

    private readonly RunQueues _queues = new(run.Id);

    /// <summary>How many messages the payload is sent in.</summary>
    public int Parts { get; } = Math.Max(1, (run.Payload.Length + PartLength - 1) / PartLength);

    /// <summary>
    /// Declares the run's queues. Where the payload is not there (any more), everything without a result counts as not sent;
    /// where a worker just has it in hand, that is a mistake without harm, as a second copy of a job changes nothing.
    /// </summary>
    public async Task DeclareAsync(IChannel channel, QueueSettings settings, CancellationToken stop)
    {
        var waiting = await _queues.DeclareAsync(channel, settings, Parts, stop);
        if (waiting < Parts)
        {
            state.ForgetSent();
        }
    }

    /// <summary>Sends what is not sent; a message counts as sent when the broker has confirmed it.</summary>
    public async Task SendAsync(IChannel channel, CancellationToken stop)
    {
        for (; state.PartsSent < Parts; state.PartsSent++)
        {
            await SendPartAsync(channel, state.PartsSent, stop);
        }

        foreach (var batch in state.Unsent.Chunk(AtOnce))
        {
            await Task.WhenAll(batch.Select(index => SendJobAsync(channel, index, stop)));
        }
    }

    /// <summary>Keeps a job that is given up among the dead ones.</summary>
    public async Task BuryAsync(IChannel channel, int index, CancellationToken stop) =>
        await channel.BasicPublishAsync(Protocol.Dead, run.Id, mandatory: true, PropertiesOf(index), run.Jobs[index], stop);

    private async Task SendPartAsync(IChannel channel, int part, CancellationToken stop)
    {
        var from = part * PartLength;
        var body = run.Payload.Slice(from, Math.Min(PartLength, run.Payload.Length - from));
        await channel.BasicPublishAsync(
            "", _queues.Payload(part), mandatory: true, new BasicProperties { Persistent = true }, body, stop);
    }

    private async Task SendJobAsync(IChannel channel, int index, CancellationToken stop)
    {
        await channel.BasicPublishAsync("", _queues.Jobs, mandatory: true, PropertiesOf(index), run.Jobs[index], stop);
        state.Sent(index);
    }

    private BasicProperties PropertiesOf(int index) => new()
    {
        Persistent = true,
        MessageId = $"{run.Id}/{index}",
        Headers = new Dictionary<string, object?>
        {
            [Protocol.RunHeader] = run.Id,
            [Protocol.IndexHeader] = index,
            [Protocol.KindHeader] = run.Kind,
            [Protocol.VersionHeader] = run.Version,
            [Protocol.HashHeader] = ContentHash.Of(run.Jobs[index].Span),
        },
    };
}
