using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>One launch that differs from the plan's, and why.</summary>
/// <param name="Project">The project.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Before">What the plan had; empty for an added launch.</param>
/// <param name="After">What is now, or how it began where it was given up; empty for a dropped one.</param>
/// <param name="RunsFromBefore">First running year by the plan.</param>
/// <param name="RunsFromAfter">First running year now.</param>
/// <param name="Weight">What it counts for; 0 where it was reported and no choice was left.</param>
/// <param name="Cause">How the facts behind it are known.</param>
/// <param name="Facts">The rows of the facts behind it.</param>
public sealed record LaunchChange(
    ProjectId Project,
    ChangeKind Kind,
    Commitment? Before,
    Commitment? After,
    Year? RunsFromBefore,
    Year? RunsFromAfter,
    int Weight,
    CauseKind Cause,
    ImmutableArray<int> Facts);
