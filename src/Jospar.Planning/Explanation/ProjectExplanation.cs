using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation;

/// <summary>Why a project is in, waits or is out, why there and then.</summary>
/// <param name="Project">The project.</param>
/// <param name="Standing">What the plan does with it.</param>
/// <param name="Reason">The plainest reason.</param>
/// <param name="Best">The start that the reason is about: the planned one, or the one that comes closest; empty where no start is possible.</param>
/// <param name="Earlier">For one that waits, the year before at the same site; empty where that is no possible start.</param>
/// <param name="SponsorValue">The best that its sponsor could make of it, where it is not viable (at the deepest discounts of menus), or needs another discount (at those chosen). Unit: money of the first year.</param>
/// <param name="CapitalShare">What is missing for viability, as a share of its capital cost at the site where it is least; empty where it is viable.</param>
/// <param name="RuledOut">Starts in its window that no plan can contain.</param>
/// <param name="Starts">Every possible start.</param>
/// <param name="Asked">What the model was asked about it.</param>
/// <param name="Margin">Where it is not viable, the best margin of a running year at the site where its sponsor would lose least; empty where it would not run within the plan.</param>
public sealed record ProjectExplanation(
    ProjectId Project,
    ProjectStanding Standing,
    ProjectReason Reason,
    StartView? Best,
    StartView? Earlier,
    Money? SponsorValue,
    decimal? CapitalShare,
    ImmutableArray<RuledOutStarts> RuledOut,
    ImmutableArray<StartView> Starts,
    ImmutableArray<WhatIf> Asked,
    SponsorMargin? Margin = null)
{
    /// <summary>The deeper discount at which it would pay for its sponsor, where it takes from one menu alone.</summary>
    public DiscountChange? Needs { get; init; }
}
