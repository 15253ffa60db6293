using System.Collections.Immutable;

namespace Jospar.Planning.Explanation;

/// <summary>How far a target's measure can be pushed while no other target is missed by more than planned, and what stops it.</summary>
/// <param name="Most">The furthest; empty where nothing stops it, as where what counts may be imported and sent on. Unit: the target's.</param>
/// <param name="Worths">What one more unit of each thing that stops it would add, the largest effect first.</param>
/// <param name="Projects">Projects that count towards it and are launched whole: more such projects would add to it.</param>
public sealed record TargetReach(decimal? Most, ImmutableArray<ScarceWorth> Worths, int Projects)
{
    /// <summary>Where one more of no thing alone would add anything: things that bind together; empty where none bind, or a worth is told.</summary>
    public ImmutableArray<ScarceThing> Together { get; init; } = [];
}
