namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar explain</c> was asked for.</summary>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Package">Its package; empty for the one in the folder.</param>
/// <param name="Project">The project to explain; at most one of the four is given.</param>
/// <param name="Target">The target to explain.</param>
/// <param name="Zone">The place to explain.</param>
/// <param name="Fund">The fund to explain.</param>
/// <param name="All">Whether every project and target is asked about.</param>
/// <param name="Write">Whether the answers are kept in the plan's folder.</param>
/// <param name="Time">About how long the model may be asked.</param>
/// <param name="Solver">The kind of solver; empty for the best there is.</param>
/// <param name="Json">Whether a program listens.</param>
internal sealed record ExplainRequest(
    string Plan,
    string? Package,
    string? Project,
    string? Target,
    string? Zone,
    string? Fund,
    bool All,
    bool Write,
    TimeSpan Time,
    string? Solver,
    bool Json)
{
    /// <summary>How many subjects were named.</summary>
    public int Subjects => new[] { Project, Target, Zone, Fund }.Count(subject => subject is not null);
}
