using System.Collections.Immutable;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>Every constraint of a programme's model, in the order in which their rows are added.</summary>
internal static class AllConstraints
{
    /// <summary>The constraints.</summary>
    public static ImmutableArray<IConstraint> InOrder { get; } =
    [
        new LaunchOnce(),
        new Commitment(),
        new Requirement(),
        new Exclusion(),
        new Viability(),
        new Capacity(),
        new Balance(),
        new OccupiedStock(),
        new LinkCapacity(),
        new FundBalance(),
        new DomesticSupply(),
        new DiscountChoice(),
        new TargetShortfall(),
        new ProgrammeLimit(),
    ];
}
