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

    /// <summary>Which promises are made alike in both.</summary>
    public SharedPromises Promises { get; init; } = SharedPromises.All;

    /// <summary>Compares what two programmes say of their terms and targets; <paramref name="isPlannedAgain"/> where one is what is left of the other.</summary>
    public static Comparability Of(Programme before, Programme after, bool isPlannedAgain = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Of(before.Terms, after.Terms) with { Promises = SharedPromises.Of(before, after, isPlannedAgain) };
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
        ComparedFigure.Shortfall => Promises.AreAny,
        ComparedFigure.Jobs or ComparedFigure.IndirectJobsLow or ComparedFigure.IndirectJobsHigh => OfLastYear,
        _ => true,
    };
}
