using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Working;

/// <summary>A worker's time on one connection: listens for runs and takes part in them.</summary>
internal sealed class Shift(BrokerSession session, WorkerOptions options, Roster roster, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    // A collector says every second that it is there.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Attendance> _attended = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(options.Parallel);
    private long _unsettled = clock.GetTimestamp();
    private long _lastRun = clock.GetTimestamp();

    /// <summary>Works until it is stopped, idle for too long, or the connection is lost.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var lease = await session.OpenChannelAsync(session.Lost);
        var channel = lease.Channel;
        await RunQueues.DeclareSharedAsync(channel, session.Lost);
        var queue = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, cancellationToken: session.Lost);
        await channel.QueueBindAsync(queue.QueueName, Protocol.Runs, "", cancellationToken: session.Lost);
        var inbox = await Inbox.OpenAsync(channel, queue.QueueName, isAcknowledged: false, session.Lost);
        try
        {
            await ListenAsync(channel, inbox, stop);
        }
        finally
        {
            await Task.WhenAll(_attended.Values.Select(attendance => attendance.LeaveAsync()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task ListenAsync(IChannel channel, Inbox inbox, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !IsIdle())
        {
            session.Lost.ThrowIfCancellationRequested();
            if (await NextAsync(inbox, stop) is { } message)
            {
                await HearAsync(channel, RunNotice.Of(message.Properties), stop);
            }

            await TidyAsync();
        }
    }

    private async Task<Delivery?> NextAsync(Inbox inbox, CancellationToken stop)
    {
        using var tick = new CancellationTokenSource(Tick, clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(tick.Token, stop, session.Lost);
        try
        {
            return await inbox.NextAsync(any.Token) ?? throw new IOException("the queue of announcements is gone");
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task HearAsync(IChannel channel, RunNotice notice, CancellationToken stop)
    {
        if (roster.FindSeat(notice, out var isFirstRefusal) is { } seat)
        {
            if (!_attended.TryGetValue(notice.Run, out var attendance))
            {
                _attended[notice.Run] = attendance = new Attendance(session, options, roster, seat, _slots, clock);
            }

            attendance.Heard();
        }
        else if (isFirstRefusal)
        {
            await RefuseAsync(channel, notice, stop);
        }
    }

    private async Task RefuseAsync(IChannel channel, RunNotice notice, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, session.Lost);
        var properties = new BasicProperties
        {
            Type = Protocol.Refusal,
            Headers = new Dictionary<string, object?>
            {
                [Protocol.WorkerHeader] = options.Name,
                [Protocol.VersionHeader] = roster.Version,
            },
        };
        await JobDoing.QuietlyAsync(
            () => channel.BasicPublishAsync("", notice.Results, mandatory: false, properties, ReadOnlyMemory<byte>.Empty, end.Token).AsTask());
    }

    private async Task TidyAsync()
    {
        if (session.IsBlocked)
        {
            // Who announces is not heard either.
            foreach (var attendance in _attended.Values)
            {
                attendance.Heard();
            }
        }

        foreach (var (run, attendance) in _attended.Where(pair => pair.Value.IsOver || pair.Value.Quiet > Silence).ToArray())
        {
            await attendance.LeaveAsync();
            _attended.Remove(run);
            if (attendance.HasWithdrawn)
            {
                roster.Withdraw(run);
            }

            // One that broke off while the run goes on is taken up again with the next announcement, with what is warm.
            _unsettled = clock.GetTimestamp();
            if (attendance.IsRunGone || attendance.Quiet > Silence)
            {
                roster.Leave(run);
            }
        }

        if (clock.GetElapsedTime(_unsettled) > Silence)
        {
            // Runs that ended while the broker was away, or after this worker broke off.
            roster.KeepOnly(_attended.Keys);
        }

        _lastRun = _attended.Count > 0 ? clock.GetTimestamp() : _lastRun;
    }

    private bool IsIdle() => options.Idle is { } idle && clock.GetElapsedTime(_lastRun) >= idle;
}
