using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>What becomes of the promises.</summary>
internal static class TargetAccount
{
    /// <summary>What amounts are short of a level by rounding, as a share of a target's scale.</summary>
    public const decimal Rounding = 0.000_001m;

    /// <summary>Each target in its own year, in the programme's order.</summary>
    public static ImmutableArray<TargetOutcome> Outcomes(AccountBook book, PlanMeasures measures) =>
    [
        .. from target in book.Programme.Targets
           let reached = measures.Value(target.Measure, target.Filter, target.Span, target.Year)
           select new TargetOutcome(target.Id, target.Year, target.RequiredLevel, reached, Missing(target, reached)),
    ];

    /// <summary>What is missing of a target where so much is reached, or over one that allows at most; nothing where it is a rounding.</summary>
    public static decimal Missing(Target target, decimal reached)
    {
        decimal missing = MissingToTheDigit(target, reached);
        return missing <= Rounding * target.Scale ? 0m : missing;
    }

    /// <summary>The same, roundings included.</summary>
    public static decimal MissingToTheDigit(Target target, decimal reached) =>
        Math.Max(0m, target.Bound == Bound.AtLeast ? target.RequiredLevel - reached : reached - target.RequiredLevel);

    /// <summary>Each target in every year of the plan, by target.</summary>
    public static ImmutableArray<TargetProgressRow> Progress(AccountBook book, PlanMeasures measures) =>
    [
        .. from target in book.Programme.Targets
           orderby target.Id
           from year in book.Programme.Years
           select new TargetProgressRow(
               target.Id, year, measures.Value(target.Measure, target.Filter, target.Span, year), target.RequiredLevel),
    ];

    /// <summary><c>Σ_g weight_g · h_g / scale_g</c>; a target without a scale counts its shortfall as it is.</summary>
    public static decimal Shortfall(Programme programme, ImmutableArray<TargetOutcome> outcomes) =>
        programme.Targets.Zip(outcomes).Sum(pair =>
            pair.First.Weight * pair.Second.Shortfall / (pair.First.Scale == 0m ? 1m : pair.First.Scale));
}
