using Jospar.Queue.Broker;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jospar.Queue.Working;

/// <summary>
/// Does a job and tells the broker: the result first, confirmed, and only then that the job is done. Nothing waits beyond
/// <paramref name="end"/>: by its issue 1930 the library can wait for a confirmation that cannot come. Where this machine is at
/// fault, <paramref name="withdraw"/> is called first, which answers whether nobody called it before.
/// </summary>
internal sealed class JobDoing(
    IChannel channel, WorkerOptions options, Roster roster, RunSeat seat, Func<bool> withdraw, CancellationToken end)
{
    private const string CountHeader = "x-delivery-count";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Does a job; where it fails, hands it back or buries it. Never throws for what a job does.</summary>
    public async Task DoAsync(Delivery job, CancellationToken drop)
    {
        ReadOnlyMemory<byte>? result = null;
        try
        {
            // A thread of its own: a job computes for seconds, and the library needs the pool for its heartbeats.
            result = await Task.Factory.StartNew(
                () => seat.Do(Checked(job), drop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await PublishAsync(job, result.Value);
            roster.Count();
        }
        catch (PublishException returned) when (returned.IsReturn)
        {
            // Nobody wants the result any more: the run is over.
            await QuietlyAsync(() => channel.BasicAckAsync(job.Tag, multiple: false, end).AsTask());
        }
        catch (OperationCanceledException) when (drop.IsCancellationRequested || end.IsCancellationRequested)
        {
            await QuietlyAsync(() => HandBackAsync(job));
        }
        catch (Exception trouble) when (channel.IsOpen && result is null && IsOfThisMachine(trouble))
        {
            await QuietlyAsync(() => WithdrawAsync(job, trouble));
        }
        catch (Exception trouble) when (channel.IsOpen)
        {
            await QuietlyAsync(() => FailAsync(job, trouble, drop));
        }
        catch (Exception) when (!channel.IsOpen)
        {
            // The broker is away; it hands the job out again.
        }
    }

    /// <summary>
    /// Hands back a job that was not done, as a new message: what the broker itself puts back counts there as an attempt that failed.
    /// Where the run is over, it goes with its queue.
    /// </summary>
    public async Task HandBackAsync(Delivery job)
    {
        var headers = job.Properties.Headers?.Where(header => header.Key != CountHeader).ToDictionary();
        var properties = new BasicProperties(job.Properties) { Headers = headers };
        await channel.BasicPublishAsync("", new RunQueues(seat.Notice.Run).Jobs, mandatory: false, properties, job.Body, end);
        await channel.BasicAckAsync(job.Tag, multiple: false, end);
    }

    /// <summary>Acts, where the broker or the run may be gone and nothing is to be done about it.</summary>
    public static async Task QuietlyAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception trouble) when (BrokerTrouble.MayPass(trouble) || trouble is OperationCanceledException or OperationInterruptedException)
        {
            // With it went whatever there was to say.
        }
    }

    private static ReadOnlyMemory<byte> Checked(Delivery job) =>
        ContentHash.Of(job.Body.Span) == job.Properties.Text(Protocol.HashHeader)
            ? job.Body
            : throw new FormatException("The job's bytes do not have the content that its header names.");

    // A disk that is full or not to be written, or too little memory: the next attempt would fare no better here, and may do elsewhere.
    private static bool IsOfThisMachine(Exception trouble) => trouble is IOException or UnauthorizedAccessException or OutOfMemoryException;

    private static string Reason(Exception trouble) => OneLine.Of($"{trouble.GetType().Name}: {trouble.Message}");

    // The job is handed back last: what the broker gives again to this worker goes back with what it has not begun.
    private async Task WithdrawAsync(Delivery job, Exception trouble)
    {
        if (withdraw())
        {
            var reason = Reason(trouble).TrimEnd('.');
            roster.Say($"Run {seat.Notice.Run} is left to other workers, as this machine cannot do its jobs: {reason}. Once that is mended, start this worker again.");
            var refusal = Properties(job, Protocol.Refusal, (Protocol.ReasonHeader, reason), (Protocol.VersionHeader, roster.Version));
            await channel.BasicPublishAsync("", seat.Notice.Results, mandatory: false, refusal, ReadOnlyMemory<byte>.Empty, end);
        }

        await HandBackAsync(job);
    }

    private async Task PublishAsync(Delivery job, ReadOnlyMemory<byte> result)
    {
        var properties = Properties(job, Protocol.Result, (Protocol.HashHeader, ContentHash.Of(result.Span)));
        await channel.BasicPublishAsync("", seat.Notice.Results, mandatory: true, properties, result, end);
        await channel.BasicAckAsync(job.Tag, multiple: false, end);
    }

    private async Task FailAsync(Delivery job, Exception trouble, CancellationToken drop)
    {
        var attempt = job.Properties.Number(CountHeader, 0) + 1;
        var reason = Reason(trouble);
        var isLast = attempt >= seat.Notice.Attempts;
        roster.Say($"Run {seat.Notice.Run}, job {job.Properties.Number(Protocol.IndexHeader, -1) + 1}, attempt {attempt} of {seat.Notice.Attempts} failed: {reason}");
        if (isLast)
        {
            var dead = Properties(job, Protocol.GivenUp, (Protocol.ReasonHeader, reason), (Protocol.KindHeader, seat.Notice.Kind), (Protocol.VersionHeader, seat.Notice.Version));
            await channel.BasicPublishAsync(Protocol.Dead, seat.Notice.Run, mandatory: true, dead, job.Body, end);
            await channel.BasicAckAsync(job.Tag, multiple: false, end);
            return;
        }

        var failure = Properties(job, Protocol.Failure, (Protocol.ReasonHeader, reason));
        await channel.BasicPublishAsync("", seat.Notice.Results, mandatory: false, failure, ReadOnlyMemory<byte>.Empty, drop);
        await Task.Delay(Pause * attempt, drop);
        await channel.BasicNackAsync(job.Tag, multiple: false, requeue: true, drop);
    }

    private BasicProperties Properties(Delivery job, string type, params (string Name, object Value)[] further)
    {
        var headers = new Dictionary<string, object?>
        {
            [Protocol.RunHeader] = seat.Notice.Run,
            [Protocol.IndexHeader] = job.Properties.Number(Protocol.IndexHeader, -1),
            [Protocol.WorkerHeader] = options.Name,
        };
        foreach (var (name, value) in further)
        {
            headers[name] = value;
        }

        return new BasicProperties { Persistent = true, Type = type, MessageId = job.Properties.MessageId, Headers = headers };
    }
}
