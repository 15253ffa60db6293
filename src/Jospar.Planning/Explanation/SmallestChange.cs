using System.Collections.Immutable;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation;

/// <summary>
/// The smallest change of the programme's quantities that brings a target within reach while no other target is missed by
/// more than planned: the least sum of relative changes of land and other stocks, links, funds' inflows, ores and other
/// resources, limits, and support for sponsors who would lose. Plants that stand are not enlarged: that takes a project.
/// </summary>
/// <param name="End">How the search ended.</param>
/// <param name="Most">What the target could reach at most with all of these that launches could take, or a thousand times what there is, and no other target missed by more than planned; empty where there is no end to it, or it was not found out. Unit: the target's.</param>
/// <param name="Relative">The sum of relative changes.</param>
/// <param name="AtLeast">No change with a smaller sum exists; empty where nothing is known.</param>
/// <param name="Changes">The changes, the largest first, rounded up to three digits.</param>
/// <param name="KeptAtHome">What is then exported less and used more at home in the target's year.</param>
/// <param name="Launches">How many launches differ from the plan's then.</param>
/// <param name="IsChecked">Whether the programme with these changes, modelled anew, reaches the target with those launches.</param>
public sealed record SmallestChange(
    ChangeEnd End,
    decimal? Most,
    decimal Relative,
    decimal? AtLeast,
    ImmutableArray<WorldChange> Changes,
    ImmutableArray<KeptAtHome> KeptAtHome,
    int Launches,
    bool IsChecked)
{
    /// <summary>The discounts that have to be chosen from menus then, other than planned; support for sponsors is what is lacking at them.</summary>
    public ImmutableArray<DiscountChange> Discounts { get; init; } = [];
}
