using System.Collections.Immutable;

namespace Jospar.Planning.Verification;

/// <summary>Whether a plan keeps every rule, by family.</summary>
/// <param name="Families">Each family once, in a fixed order.</param>
/// <param name="Tolerance">The largest relative violation that still counts as none.</param>
public sealed record PlanVerification(ImmutableArray<FamilyCheck> Families, decimal Tolerance)
{
    /// <summary>Whether every family is within the tolerance.</summary>
    public bool Holds => Families.All(Keeps);

    /// <summary>The family with the largest relative violation.</summary>
    public FamilyCheck Worst => Families.MaxBy(family => family.LargestRelative)!;

    /// <summary>Whether one family is within the tolerance.</summary>
    public bool Keeps(FamilyCheck family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return family.LargestRelative <= Tolerance;
    }
}
