namespace Jospar.Queue.Working;

/// <summary>How a worker works.</summary>
/// <param name="Name">Its machine and process, for people.</param>
/// <param name="Version">What decides the bytes of its results; it takes part in runs of the same one.</param>
/// <param name="Parallel">How many jobs it does at once.</param>
/// <param name="Prefetch">How many jobs it holds at once, those under way among them.</param>
/// <param name="Idle">It leaves when there was no run for this long; without it, it stays.</param>
public sealed record WorkerOptions(string Name, string Version, int Parallel, int Prefetch, TimeSpan? Idle)
{
    /// <summary>How long jobs under way may go on once it is told to leave.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);
}
