using Jospar.Queue.Broker;

namespace Jospar.Queue.Dead;

/// <summary>The queue of jobs that were given up, for people to read.</summary>
/// <param name="settings">The broker.</param>
/// <param name="clock">Measures pauses.</param>
public sealed class DeadJobs(QueueSettings settings, TimeProvider clock)
{
    /// <summary>
    /// Every dead job, the oldest first; deletes them where <paramref name="forget"/>. Errors:
    /// <see cref="QueueAwayException"/> where the broker is away.
    /// </summary>
    public async Task<IReadOnlyList<DeadJob>> ReadAsync(bool forget, CancellationToken stop)
    {
        List<DeadJob> jobs = [];
        var link = new BrokerLink(settings.Address, "jospar dead jobs", clock, _ => { });
        await link.RunAsync(session => ReadAsync(session, jobs, forget, stop), stop);
        return jobs;
    }

    private static async Task ReadAsync(BrokerSession session, List<DeadJob> jobs, bool forget, CancellationToken stop)
    {
        jobs.Clear();
        await using var lease = await session.OpenChannelAsync(stop);
        var channel = lease.Channel;
        await RunQueues.DeclareSharedAsync(channel, stop);
        ulong last = 0;
        while (await channel.BasicGetAsync(Protocol.Dead, autoAck: false, stop) is { } message)
        {
            jobs.Add(DeadJob.Of(message.BasicProperties));
            last = message.DeliveryTag;
        }

        // All at once in the end, so that no job is read twice and none is lost where the reading breaks off.
        if (last > 0 && forget)
        {
            await channel.BasicAckAsync(last, multiple: true, stop);
        }
        else if (last > 0)
        {
            await channel.BasicNackAsync(last, multiple: true, requeue: true, stop);
        }
    }
}
