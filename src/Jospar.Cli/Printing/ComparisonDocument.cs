using System.Collections.Immutable;
using Jospar.Planning.Comparison;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>What <c>jospar compare --json</c> prints.</summary>
internal static class ComparisonDocument
{
    /// <summary>The document.</summary>
    public static object Of(PlanComparison comparison, ImmutableArray<string> differences) => new
    {
        comparison.IsSamePackage,
        FilesThatDiffer = differences,
        NotComparableBecause = comparison.Comparability.Differences,
        Moves = comparison.Moves.Select(move => new { Project = move.Project.Value, move.Kind, Before = LaunchOf(move.Before), After = LaunchOf(move.After) }),
        Discounts = comparison.Discounts.Select(change => new { Commodity = change.Commodity.Value, change.Before, change.After }),
        Targets = comparison.Targets.Select(change => new { Id = change.Id.Value, change.IsSamePromise, change.IsSameLevel, NotInShortfallBecause = change.LeftOut, Before = OutcomeOf(change.Before), After = OutcomeOf(change.After) }),
        Figures = comparison.Figures.Select(change => new { Figure = change.Subject, change.IsComparable, Before = Known(change, change.Before), After = Known(change, change.After), change.Difference }),
        Funds = comparison.Funds.Select(change => new { Fund = change.Subject.Value, change.IsComparable, Before = Known(change, change.Before), After = Known(change, change.After), change.Difference }),
        Regions = comparison.Regions.Select(change => new { Region = change.Subject.Value, change.IsComparable, Before = Known(change, change.Before), After = Known(change, change.After), change.Difference }),
    };

    // Of two plans' figures that mean different things neither is told, lest one be taken from the other.
    private static decimal? Known<TSubject>(Change<TSubject> change, decimal? figure) => change.IsComparable ? figure : null;

    private static object? LaunchOf(LaunchRow? launch) => launch is null
        ? null
        : new { Site = launch.Site.Value, Start = launch.Start.Value };

    private static object? OutcomeOf(TargetOutcome? target) => target is null
        ? null
        : new { Year = target.Year.Value, target.Level, target.Reached, target.Shortfall };
}
