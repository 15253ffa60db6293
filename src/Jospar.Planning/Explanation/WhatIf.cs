using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation;

/// <summary>A question that the model was asked, and what it answered: the best plan that does as the question says.</summary>
/// <param name="Kind">The question.</param>
/// <param name="Site">The site that it asks for; empty for any.</param>
/// <param name="End">How it ended; without a plan, all that follows is empty.</param>
/// <param name="ShortfallChange">Weighted relative shortfall more than planned. Unit: weight.</param>
/// <param name="ValueChange">Present value more than planned; negative is what it costs. Unit: money of the first year.</param>
/// <param name="Targets">The targets whose measure changes.</param>
/// <param name="Moves">The launches that change, the project's own first.</param>
/// <param name="FilledUp">The scarce things that are used up then and were not before: they pay for it.</param>
/// <param name="Freed">The scarce things that were used up and are no longer.</param>
/// <param name="Held">How many other projects were held as planned, to answer in time; 0 where all were free.</param>
/// <param name="Gap">How much better the answer's value could be at most, a fraction; empty where it is proven, or no bound is known.</param>
public sealed record WhatIf(
    WhatIfKind Kind,
    PlaceId? Site,
    WhatIfEnd End,
    decimal ShortfallChange,
    Money ValueChange,
    ImmutableArray<TargetEffect> Targets,
    ImmutableArray<LaunchMove> Moves,
    ImmutableArray<ScarceThing> FilledUp,
    ImmutableArray<ScarceThing> Freed,
    int Held,
    decimal? Gap)
{
    // Beyond this, a gap says no more than that no bound is known.
    private const decimal SensibleGap = 1m;

    /// <summary>The discounts that are others then than planned, chosen from menus.</summary>
    public ImmutableArray<DiscountChange> Discounts { get; init; } = [];

    /// <summary>Whether there is a plan to speak of.</summary>
    public bool HasPlan => End is WhatIfEnd.Answered or WhatIfEnd.Rough;

    /// <summary>Whether better may be possible, and no bound worth the name says how much.</summary>
    public bool IsUnbounded() => End == WhatIfEnd.Rough && Gap is null or > SensibleGap;
}
