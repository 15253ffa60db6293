using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Dead;

/// <summary>A job that was given up.</summary>
/// <param name="Run">Its run; empty where the message is no job.</param>
/// <param name="Index">Its place in the run, from 0; none where the message is no job.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Version">The version that the run needed.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Worker">Who gave it up; empty where nobody lived to say.</param>
public sealed record DeadJob(string Run, int? Index, string Kind, string Version, string Reason, string Worker)
{
    private const string Unsaid =
        "every worker that took it ended, or lost its connection, before it was done (killed, out of memory, cut off from the broker, or beyond the broker's time for one job)";

    private const string NoJob = "this is no job, as it names no run, or no place in one";

    /// <summary>Reads a message of the queue of dead jobs, which may be one that no run sent.</summary>
    internal static DeadJob Of(IReadOnlyBasicProperties properties)
    {
        string run = properties.Text(Protocol.RunHeader);
        int index = properties.Number(Protocol.IndexHeader, -1);
        return run.Length == 0 || index < 0
            ? new DeadJob("", null, "", "", NoJob, "")
            : new DeadJob(
                run,
                index,
                properties.Text(Protocol.KindHeader),
                properties.Text(Protocol.VersionHeader),
                ReasonOf(properties),
                properties.Text(Protocol.WorkerHeader));
    }

    /// <summary>Why the job died: what the last worker said, or that none could.</summary>
    internal static string ReasonOf(IReadOnlyBasicProperties properties) =>
        IsUnsaid(properties) ? Unsaid : properties.Text(Protocol.ReasonHeader);

    /// <summary>Whether no worker could say why the job died.</summary>
    internal static bool IsUnsaid(IReadOnlyBasicProperties properties) => properties.Text(Protocol.ReasonHeader).Length == 0;
}
