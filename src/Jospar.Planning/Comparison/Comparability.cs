using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Comparison;

/// <summary>Which figures of two plans mean the same, so that one may be taken from the other.</summary>
/// <param name="Differences">What the two programmes' terms say differently; empty where every figure may be compared.</param>
public sealed record Comparability(ImmutableArray<TermsDifference> Differences)
{
    /// <summary>Plans whose programmes have the same terms.</summary>
    public static Comparability Full { get; } = new([]);

    /// <summary>Whether what adds up over the plan's years, in money of the price year, is of the same years and prices.</summary>
    public bool OfSums => !Differences.Any(kind => kind is TermsDifference.FirstYear or TermsDifference.LastYear or TermsDifference.PriceYear);

    /// <summary>Whether present values are of the same years, prices, rate and tail.</summary>
    public bool OfValues => Differences.IsEmpty;

    /// <summary>Whether the largest figure of any year is looked for in the same years.</summary>
    public bool OfPeaks => !Differences.Any(kind => kind is TermsDifference.FirstYear or TermsDifference.LastYear);

    /// <summary>Whether figures of the last year are of the same year.</summary>
    public bool OfLastYear => !Differences.Contains(TermsDifference.LastYear);

    /// <summary>Targets that promise one thing in the first programme and another in the second: of another measure, year or part of it.</summary>
    public ImmutableHashSet<TargetId> OtherPromises { get; init; } = [];

    /// <summary>Compares what two programmes say of their terms and targets.</summary>
    public static Comparability Of(Programme before, Programme after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var promised = before.Targets.ToDictionary(target => target.Id, WhatOf);
        return Of(before.Terms, after.Terms) with
        {
            OtherPromises = [.. after.Targets.Where(target => promised.TryGetValue(target.Id, out var other) && other != WhatOf(target)).Select(target => target.Id)],
        };
    }

    /// <summary>Compares the terms of two programmes.</summary>
    public static Comparability Of(ProgrammeTerms before, ProgrammeTerms after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (TermsDifference Kind, bool IsThere)[] all =
        [
            (TermsDifference.FirstYear, before.FirstYear != after.FirstYear),
            (TermsDifference.LastYear, before.LastYear != after.LastYear),
            (TermsDifference.PriceYear, before.PriceYear != after.PriceYear),
            (TermsDifference.DiscountRate, before.DiscountRate != after.DiscountRate),
            (TermsDifference.TailYears, before.TailYears != after.TailYears),
        ];
        return new Comparability([.. all.Where(difference => difference.IsThere).Select(difference => difference.Kind)]);
    }

    /// <summary>Whether <paramref name="figure"/> means the same in both plans.</summary>
    public bool Of(ComparedFigure figure) => figure switch
    {
        ComparedFigure.Value or ComparedFigure.UnservedCost => OfValues,
        ComparedFigure.Investment or ComparedFigure.PublicMoney or ComparedFigure.PrivateMoney => OfSums,
        ComparedFigure.PeakConstructionJobs => OfPeaks,
        ComparedFigure.Shortfall => OtherPromises.IsEmpty,
        ComparedFigure.Jobs or ComparedFigure.IndirectJobsLow or ComparedFigure.IndirectJobsHigh => OfLastYear,
        _ => true,
    };

    private static (Measure, MeasureFilter, Bound, Year, Span) WhatOf(Target target) =>
        (target.Measure, target.Filter, target.Bound, target.Year, target.Span);
}
