using Jospar.Queue.Broker;

namespace Jospar.Queue;

/// <summary>Which broker, and how jobs are treated there.</summary>
/// <param name="Address">The broker.</param>
/// <param name="Attempts">How often a job is handed out before it counts as dead; collector and workers need not agree.</param>
/// <param name="Expiry">How long what belongs to a run outlives a collector that is gone without a word.</param>
public sealed record QueueSettings(QueueAddress Address, int Attempts, TimeSpan Expiry)
{
    /// <summary>How long nothing may come before a collector asks whether the broker still has what was sent.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The usual ones: five attempts, one hour.</summary>
    public static QueueSettings For(QueueAddress address) => new(address, 5, TimeSpan.FromHours(1));
}
