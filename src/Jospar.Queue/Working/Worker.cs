using Jospar.Queue.Broker;

namespace Jospar.Queue.Working;

/// <summary>Does jobs of whatever runs are announced on a broker.</summary>
/// <param name="settings">The broker.</param>
/// <param name="options">How it works.</param>
/// <param name="kinds">What it can do.</param>
/// <param name="clock">Measures pauses.</param>
/// <param name="say">Hears what a person should know.</param>
public sealed class Worker(
    QueueSettings settings, WorkerOptions options, IReadOnlyList<IJobKind> kinds, TimeProvider clock, Action<string> say)
{
    /// <summary>
    /// Works until it is stopped, or idle for too long. On <paramref name="stop"/> it hands back what it has not begun,
    /// finishes what it has, and leaves. Errors: <see cref="QueueAwayException"/> where the broker is away at the start.
    /// Answers how many jobs it did.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var roster = new Roster(options, kinds, clock, say);
        var link = new BrokerLink(settings.Address, $"jospar worker {options.Name}", clock, say);
        try
        {
            await link.RunAsync(session => WorkAsync(session, roster, stop), stop);
        }
        catch (Exception trouble) when (stop.IsCancellationRequested && (trouble is OperationCanceledException || BrokerTrouble.MayPass(trouble)))
        {
            // Stopped while the broker was away; it hands out again what was not done.
        }

        return roster.Done;
    }

    private async Task WorkAsync(BrokerSession session, Roster roster, CancellationToken stop)
    {
        using var shift = new Shift(session, options, roster, clock);
        await shift.RunAsync(stop);
    }
}
