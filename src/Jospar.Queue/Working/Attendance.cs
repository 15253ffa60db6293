using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Working;

/// <summary>Taking part in one run on one connection.</summary>
internal sealed class Attendance
{
    // For what is still to be said once the jobs are dropped.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly BrokerSession _session;
    private readonly WorkerOptions _options;
    private readonly Roster _roster;
    private readonly RunSeat _seat;
    private readonly SemaphoreSlim _slots;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _leave;
    private readonly CancellationTokenSource _drop;
    private readonly CancellationTokenSource _end;
    private readonly Task _work;
    private Delivery? _held;
    private long _heard;
    private int _withdrawals;

    /// <summary>Begins at once.</summary>
    public Attendance(BrokerSession session, WorkerOptions options, Roster roster, RunSeat seat, SemaphoreSlim slots, TimeProvider clock)
    {
        (_session, _options, _roster, _seat, _slots, _clock) = (session, options, roster, seat, slots, clock);
        _leave = CancellationTokenSource.CreateLinkedTokenSource(session.Lost);
        _drop = CancellationTokenSource.CreateLinkedTokenSource(session.Lost);
        _end = CancellationTokenSource.CreateLinkedTokenSource(session.Lost);
        _heard = clock.GetTimestamp();
        _work = WorkAsync();
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool IsOver => _work.IsCompleted;

    /// <summary>Whether it ended because the run's queues are gone.</summary>
    public bool IsRunGone { get; private set; }

    /// <summary>Whether it ended because this machine cannot do the run's jobs.</summary>
    public bool HasWithdrawn => _withdrawals > 0;

    /// <summary>Since the run was last announced.</summary>
    public TimeSpan Quiet => _clock.GetElapsedTime(_heard);

    /// <summary>The run was announced again.</summary>
    public void Heard() => _heard = _clock.GetTimestamp();

    /// <summary>
    /// Hands back what is not begun, finishes what is (or drops it after a while), and ends. Where the broker takes nothing it gives up
    /// saying so: what is not acknowledged is handed out again.
    /// </summary>
    public async Task LeaveAsync()
    {
        await _leave.CancelAsync();
        _drop.CancelAfter(_options.Grace);
        _end.CancelAfter(_options.Grace + LastWords);
        await _work;
        _leave.Dispose();
        _drop.Dispose();
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await using var lease = await _session.OpenChannelAsync(_leave.Token);
            var channel = lease.Channel;
            await _seat.FetchAsync(channel, _leave.Token);
            await channel.BasicQosAsync(0, (ushort)_options.Prefetch, global: false, _leave.Token);
            var inbox = await Inbox.OpenAsync(channel, new RunQueues(_seat.Notice.Run).Jobs, isAcknowledged: true, _leave.Token);
            await WorkAsync(channel, inbox);
        }
        catch (OperationCanceledException) when (_leave.IsCancellationRequested)
        {
            // Asked to leave before there was anything to do.
        }
        catch (Exception trouble) when (!_session.IsLost)
        {
            End(trouble);
        }
        catch (Exception trouble) when (BrokerTrouble.MayPass(trouble))
        {
            // The connection is lost: the shift knows.
        }
    }

    private async Task WorkAsync(IChannel channel, Inbox inbox)
    {
        var doing = new JobDoing(channel, _options, _roster, _seat, Withdraw, _end.Token);
        HashSet<Task> running = [];
        try
        {
            while (await NextAsync(inbox) is { } job)
            {
                running.RemoveWhere(task => task.IsCompleted);
                running.Add(DoAsync(doing, job));
            }

            IsRunGone = !_leave.IsCancellationRequested && channel.IsOpen;
            SayLateJob(channel);
        }
        finally
        {
            await JobDoing.QuietlyAsync(() => HandBackAsync(doing, channel, inbox));
            if (IsRunGone || IsTooLate(channel))
            {
                await _drop.CancelAsync();
            }

            await Task.WhenAll(running);
        }
    }

    // The next job, with a slot to do it in; none at the end. One that found no slot is handed back with the rest.
    private async Task<Delivery?> NextAsync(Inbox inbox)
    {
        try
        {
            _held = await inbox.NextAsync(_leave.Token);
            if (_held is null)
            {
                return null;
            }

            await _slots.WaitAsync(_leave.Token);
            var job = _held;
            _held = null;
            return job;
        }
        catch (OperationCanceledException) when (_leave.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task DoAsync(JobDoing doing, Delivery job)
    {
        try
        {
            await doing.DoAsync(job, _drop.Token);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task HandBackAsync(JobDoing doing, IChannel channel, Inbox inbox)
    {
        if (!channel.IsOpen || _session.IsLost)
        {
            return;
        }

        foreach (var tag in inbox.ConsumerTags)
        {
            await channel.BasicCancelAsync(tag, noWait: false, _end.Token);
        }

        // Only now: before, the broker might have handed them out to this worker again.
        for (var job = _held ?? inbox.TakeWaiting(); job is not null; job = inbox.TakeWaiting())
        {
            await doing.HandBackAsync(job);
        }
    }

    private void SayLateJob(IChannel channel)
    {
        if (IsTooLate(channel))
        {
            _roster.Say($"Run {_seat.Notice.Run}: the broker took a job for lost, as it was under way for longer than its consumer_timeout, and hands it out again. Raise that there.");
        }
    }

    // A broker closes the channel so for this alone once jobs are handed out.
    private static bool IsTooLate(IChannel channel) => channel.CloseReason is { ReplyCode: Constants.PreconditionFailed };

    private bool Withdraw()
    {
        bool isFirst = Interlocked.Increment(ref _withdrawals) == 1;
        _leave.Cancel();
        return isFirst;
    }

    private void End(Exception trouble)
    {
        IsRunGone = trouble is RabbitMQ.Client.Exceptions.OperationInterruptedException { ShutdownReason.ReplyCode: 404 };
        if (!IsRunGone)
        {
            _roster.Say($"Run {_seat.Notice.Run} broke off here and is taken up again: {trouble.Message}");
        }
    }
}
