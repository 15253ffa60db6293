using Jospar.Queue;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar stress</c> was asked for.</summary>
/// <param name="Package">The programme.</param>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Draws">How many draws.</param>
/// <param name="Seed">Random seed.</param>
/// <param name="Workers">How many threads.</param>
/// <param name="Queue">The broker whose workers evaluate draws instead; empty for this process.</param>
/// <param name="Cold">How many draws are also built and solved from cold, to compare; 0 for none.</param>
/// <param name="Folder">Where the result is written; empty for nowhere.</param>
/// <param name="Write">Whether it is written into the plan's folder, and the report anew.</param>
/// <param name="Solver">The kind of solver; empty for the best there is.</param>
/// <param name="Json">Whether a program listens.</param>
internal sealed record StressRequest(
    string Package,
    string Plan,
    int Draws,
    int Seed,
    int Workers,
    QueueSettings? Queue,
    int Cold,
    string? Folder,
    bool Write,
    string? Solver,
    bool Json)
{
    /// <summary>The same, where writing into the plan's own folder is writing beside the plan, whatever it was called.</summary>
    public StressRequest Beside(Func<string, string> pathOf) =>
        Folder is { } folder && Path.TrimEndingDirectorySeparator(pathOf(folder)) == Path.TrimEndingDirectorySeparator(pathOf(Plan))
            ? this with { Folder = null, Write = true }
            : this;
}
