using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// When a target counts as met, in a plan as in a draw: a plan may give away as much of it as the programme tolerates for the value's sake,
/// so that a stricter rule would call it missed even where nothing turns out otherwise. What it gives away to the last is the tolerance and a
/// solver's hair.
/// </summary>
public static class MetTarget
{
    // Less than this share is rounding, and nothing missing, in plans as in draws.
    private const decimal Rounding = 0.000_001m;

    /// <summary>The share of its scale that may be missing.</summary>
    public static decimal Tolerance(ProgrammeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Math.Max(Rounding, terms.ShortfallTolerance);
    }

    /// <summary>The share of a target's scale that is missing; of one without a scale, what is missing itself.</summary>
    public static decimal ShareOf(Target target, decimal missing)
    {
        ArgumentNullException.ThrowIfNull(target);
        return missing / (target.Scale == 0m ? 1m : target.Scale);
    }

    /// <summary>Whether so little is missing of a target, in its own unit, that it is rounding, and nothing that a plan gives away of it.</summary>
    public static bool IsWhole(Target target, decimal missing) => ShareOf(target, missing) <= Rounding;

    /// <summary>Whether a target counts as met where so much is missing of it, in its own unit: the tolerance, and a rounding more.</summary>
    public static bool IsWithin(ProgrammeTerms terms, Target target, decimal missing)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return ShareOf(target, missing) <= terms.ShortfallTolerance + Rounding;
    }
}
