using Jospar.Queue.Broker;

namespace Jospar.Queue.Collecting;

/// <summary>Hands the jobs of a run to workers through a broker and collects their results, each job's once.</summary>
/// <param name="settings">The broker.</param>
/// <param name="clock">Measures pauses.</param>
/// <param name="say">Hears what a person should know: no worker yet, the broker away, an attempt that failed.</param>
public sealed class RabbitQueue(QueueSettings settings, TimeProvider clock, Action<string> say) : IJobQueue
{
    private bool _isKnown;

    /// <summary>
    /// Sees whether the broker can be used, before long work is begun that will need it. Errors: <see cref="QueueAwayException"/>
    /// where it cannot.
    /// </summary>
    public async Task CheckAsync(CancellationToken stop)
    {
        await new BrokerLink(settings.Address, "jospar check", clock, say).RunAsync(_ => Task.CompletedTask, stop);
        _isKnown = true;
    }

    /// <summary>
    /// As of the queue; once the check has passed, a broker that is away is waited for. Errors: <see cref="QueueAwayException"/>
    /// where it is away at the start and was not checked.
    /// </summary>
    public async Task RunAsync(JobRun run, Action<int, ReadOnlyMemory<byte>> done, IProgress<JobProgress> progress, CancellationToken stop)
    {
        var state = new RunState(run, done);
        var link = new BrokerLink(settings.Address, $"jospar collector {run.Id}", clock, say, _isKnown);
        try
        {
            await link.RunAsync(session => new Collection(session, settings, run, state, progress, clock, say).RunAsync(stop), stop);
        }
        catch (Exception trouble) when (stop.IsCancellationRequested && BrokerTrouble.MayPass(trouble))
        {
            stop.ThrowIfCancellationRequested();
        }

        if (state.Failure is not null)
        {
            throw state.Failure;
        }
    }
}
