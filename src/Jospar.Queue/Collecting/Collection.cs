using Jospar.Queue.Broker;
using Jospar.Queue.Dead;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Queue.Collecting;

/// <summary>A run on one connection: sends what is not sent, announces the run, and takes in results until all are there.</summary>
internal sealed class Collection(
    BrokerSession session,
    QueueSettings settings,
    JobRun run,
    RunState state,
    IProgress<JobProgress> progress,
    TimeProvider clock,
    Action<string> say)
{
    private const ushort Prefetch = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(1);

    private readonly RunQueues _queues = new(run.Id);
    private readonly RunSending _sending = new(run, state);
    private int _workers;

    /// <summary>Runs to the end of the run; what the run has on the broker is deleted where it ended for good.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(session.Lost, stop);
        var isFault = false;
        try
        {
            await CollectAsync(end);
        }
        catch (Exception trouble) when (trouble is not (OperationCanceledException or OperationInterruptedException) && !BrokerTrouble.MayPass(trouble))
        {
            isFault = true;
            throw;
        }
        finally
        {
            if (!session.IsLost && !session.IsBlocked && (isFault || stop.IsCancellationRequested || state.IsComplete || state.Failure is not null))
            {
                await ClearAsync();
            }
        }
    }

    private async Task CollectAsync(CancellationTokenSource end)
    {
        await using var lease = await session.OpenChannelAsync(end.Token);
        var channel = lease.Channel;
        await RunQueues.DeclareSharedAsync(channel, end.Token);
        await _sending.DeclareAsync(channel, settings, end.Token);
        await _sending.SendAsync(channel, end.Token);
        await channel.BasicQosAsync(0, Prefetch, global: false, end.Token);
        var inbox = await Inbox.OpenAsync(channel, _queues.Results, isAcknowledged: true, end.Token);
        var announcing = new Announcing(session, run, settings, _sending.Parts, clock, say).RunAsync(Count, end.Token);
        var receiving = ReceiveAsync(channel, inbox, end.Token);
        var first = await Task.WhenAny(announcing, receiving);
        await end.CancelAsync();

        // The other one may be in the middle of a result, and the next connection's must not begin before it is through.
        await Task.WhenAll(announcing, receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task ReceiveAsync(IChannel channel, Inbox inbox, CancellationToken stop)
    {
        progress.Report(new JobProgress(state.Done, run.Jobs.Count, _workers));
        while (!state.IsComplete && state.Failure is null)
        {
            var message = await NextAsync(channel, inbox, stop)
                ?? throw new IOException("the queue of results is gone");
            await ReadAsync(channel, message, stop);
            await channel.BasicAckAsync(message.Tag, multiple: false, stop);
            await _sending.SendAsync(channel, stop);
        }
    }

    // A queue of jobs that someone has emptied looks as if workers had them all in hand. A second copy of a job changes nothing,
    // so that after a silence, twice as long each time, what is open is sent again where nothing waits any more.
    private async Task<Delivery?> NextAsync(IChannel channel, Inbox inbox, CancellationToken stop)
    {
        var next = inbox.NextAsync(stop);
        for (var quiet = settings.Quiet; ; quiet *= 2)
        {
            try
            {
                return await next.WaitAsync(quiet, clock, stop);
            }
            catch (TimeoutException)
            {
                await SendOpenAsync(channel, quiet, stop);
            }
        }
    }

    private async Task SendOpenAsync(IChannel channel, TimeSpan quiet, CancellationToken stop)
    {
        if (!session.IsBlocked && await channel.MessageCountAsync(_queues.Jobs, stop) == 0)
        {
            say($"Nothing came for {quiet.TotalSeconds:0} s, and no job waits: {state.ForgetOpen()} whose results are not in are sent again, in case they were lost.");
            await _sending.SendAsync(channel, stop);
        }
    }

    private async Task ReadAsync(IChannel channel, Delivery message, CancellationToken stop)
    {
        var properties = message.Properties;
        var isDropped = properties.Text(Protocol.DroppedHeader) == _queues.Jobs;
        if (!isDropped && properties.Text(Protocol.WorkerHeader).Length == 0)
        {
            // Every worker says who it is: these are nobody's words.
            return;
        }

        if (properties.Type == Protocol.Refusal)
        {
            say(RefusalOf(properties));
            return;
        }

        var index = properties.Number(Protocol.IndexHeader, -1);
        if (properties.Text(Protocol.RunHeader) != run.Id || index < 0 || index >= run.Jobs.Count)
        {
            return;
        }

        switch (properties.Type)
        {
            case Protocol.Result:
                Take(index, message);
                break;
            case Protocol.Failure:
                say($"Job {index + 1} of {run.Jobs.Count} failed on {properties.Text(Protocol.WorkerHeader)} and is tried again: {properties.Text(Protocol.ReasonHeader)}");
                break;
            case Protocol.GivenUp:
            case null when isDropped:
                await BuryAsync(channel, index, properties, stop);
                break;
        }
    }

    // Nobody may have said why: the broker counts a lost connection like a worker that ended, also for a job that was not begun.
    private async Task BuryAsync(IChannel channel, int index, IReadOnlyBasicProperties properties, CancellationToken stop)
    {
        if (DeadJob.IsUnsaid(properties))
        {
            if (state.IsDone(index))
            {
                return;
            }

            if (state.Retry(index))
            {
                say($"Job {index + 1} of {run.Jobs.Count} came back {settings.Attempts} times from workers that ended or lost their connections, and is sent once more.");
                return;
            }

            await _sending.BuryAsync(channel, index, stop);
        }

        state.Bury(index, DeadJob.ReasonOf(properties));
    }

    private string RefusalOf(IReadOnlyBasicProperties properties)
    {
        var worker = properties.Text(Protocol.WorkerHeader);
        return properties.Text(Protocol.ReasonHeader) is { Length: > 0 } reason
            ? $"A worker on {worker} takes no part any more, as its machine cannot do these jobs: {reason}. They are left to other workers."
            : $"A worker on {worker} takes no part: it is {properties.Text(Protocol.VersionHeader)}, and this run needs {run.Version}. Start workers of the same build.";
    }

    private void Take(int index, Delivery message)
    {
        var hash = ContentHash.Of(message.Body.Span);
        if (hash != message.Properties.Text(Protocol.HashHeader) || !run.IsAnswer(run.Jobs[index], message.Body))
        {
            AskAgain(index);
            return;
        }

        if (state.Take(index, message.Body, hash))
        {
            say($"Job {index + 1} was done twice with different results ({message.Properties.Text(Protocol.WorkerHeader)} second); the first counts. Machines that differ give results that differ: please report this.");
        }

        progress.Report(new JobProgress(state.Done, run.Jobs.Count, _workers));
    }

    private void AskAgain(int index)
    {
        if (!state.IsDone(index))
        {
            say($"The result of job {index + 1} came spoilt and is asked for again.");
            state.TakeBack(index);
        }
    }

    private void Count(int workers)
    {
        _workers = workers;
        progress.Report(new JobProgress(state.Done, run.Jobs.Count, workers));
    }

    private async Task ClearAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await using var lease = await session.OpenChannelAsync(patience.Token);
            var channel = lease.Channel;
            await _queues.DeleteAsync(channel, _sending.Parts, state.IsComplete || _workers == 0 ? TimeSpan.Zero : Lull, patience.Token);
        }
        catch (Exception trouble) when (BrokerTrouble.MayPass(trouble) || trouble is OperationCanceledException or OperationInterruptedException)
        {
            // The broker deletes them by itself when they expire.
        }
    }
}
