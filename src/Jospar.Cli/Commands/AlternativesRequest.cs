using System.Collections.Immutable;
using Jospar.Planning.Alternatives;
using Jospar.Queue;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar alternatives</c> was asked for.</summary>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Package">The package; the folder's own when empty.</param>
/// <param name="Within">By how much each goal may be worse, a fraction.</param>
/// <param name="Directions">The directions, in their order.</param>
/// <param name="Time">Time limit; none when nil, what is usual for the programme when empty.</param>
/// <param name="Output">Where the alternatives' folders go; a folder beside the plan's when empty.</param>
/// <param name="Write">Whether the classes are kept in the plan's folder.</param>
/// <param name="Queue">The queue whose workers push the directions; this process where it is empty.</param>
/// <param name="Solver">The kind of solver; the best there is when empty.</param>
/// <param name="Json">Whether a program reads the answer.</param>
internal sealed record AlternativesRequest(
    string Plan,
    string? Package,
    decimal Within,
    ImmutableArray<AlternativeDirection> Directions,
    TimeSpan? Time,
    string? Output,
    bool Write,
    QueueSettings? Queue,
    string? Solver,
    bool Json)
{
    /// <summary>The folder that the alternatives' folders go to, as the user would name it.</summary>
    public string Folder => Output ?? $"{System.IO.Path.TrimEndingDirectorySeparator(Plan)}-alternatives";
}
