using System.Collections.Concurrent;
using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Working;

/// <summary>What a worker keeps of a run between jobs and over connections: the payload, and sessions that are warm.</summary>
internal sealed class RunSeat(RunNotice notice, IJobKind kind, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentBag<IJobSession> _free = [];
    private byte[]? _payload;

    /// <summary>The run.</summary>
    public RunNotice Notice => notice;

    /// <summary>Fetches the payload unless it is here, part by part, each left for the next worker.</summary>
    public async Task FetchAsync(IChannel channel, CancellationToken stop)
    {
        if (_payload is not null)
        {
            return;
        }

        using var whole = new MemoryStream();
        for (var part = 0; part < notice.Parts; part++)
        {
            whole.Write((await FetchAsync(channel, new RunQueues(notice.Run).Payload(part), stop)).Span);
        }

        var content = whole.ToArray();
        _payload = ContentHash.Of(content) == notice.Hash
            ? content
            : throw new IOException($"the payload of run {notice.Run} does not have the announced content");
    }

    /// <summary>Does a job in a free session, or in a new one. A session in which a job failed is not used again.</summary>
    public ReadOnlyMemory<byte> Do(ReadOnlyMemory<byte> job, CancellationToken stop)
    {
        if (!_free.TryTake(out var session))
        {
            session = kind.Open(_payload, stop);
        }

        var isSound = false;
        try
        {
            var result = session.Run(job, stop);
            isSound = true;
            return result;
        }
        finally
        {
            Keep(session, isSound);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void Keep(IJobSession session, bool isSound)
    {
        if (isSound)
        {
            _free.Add(session);
        }
        else
        {
            session.Dispose();
        }
    }

    private async Task<ReadOnlyMemory<byte>> FetchAsync(IChannel channel, string queue, CancellationToken stop)
    {
        while (true)
        {
            if (await channel.BasicGetAsync(queue, autoAck: false, stop) is { } message)
            {
                await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, stop);
                return message.Body;
            }

            // Another worker is reading it just now.
            await Task.Delay(Pause, clock, stop);
        }
    }
}
