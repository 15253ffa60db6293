using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Comparison;

namespace Jospar.Cli.Printing;

/// <summary>What a reader of a comparison must know first: other packages, and figures left out since they mean different things.</summary>
/// <param name="before">The programme of the first plan.</param>
/// <param name="after">That of the second.</param>
/// <param name="comparison">What differs.</param>
/// <param name="differences">The package's files that differ.</param>
internal sealed class ComparisonNotes(
    Programme before, Programme after, PlanComparison comparison, ImmutableArray<string> differences)
{
    /// <summary>The lines, none where there is nothing to say; <paramref name="replan"/> is the folder of the two that planned again.</summary>
    public IEnumerable<string> Lines(string? replan)
    {
        if (comparison.IsSamePackage)
        {
            yield break;
        }

        yield return "Note: the two plans were made from different packages; what differs may come from that.";
        yield return differences.IsEmpty
            ? "      Their tables say the same now; only their hashes differ."
            : $"      Files that differ: {string.Join(", ", differences)}";
        if (!comparison.Comparability.OfValues)
        {
            yield return $"Note: the plans {string.Join(", ", comparison.Comparability.Differences.Select(Why))}; left out, since they mean different things: {string.Join(", ", LeftOut())}.";
            if (replan is not null)
            {
                yield return $"      What becomes of each promise, what was reached before counted, say {Path.Combine(replan, "replan.json")} and the page beside it.";
            }
        }

        foreach (var line in new ShortfallNote(before, after, comparison.Comparability.Promises).Lines())
        {
            yield return line;
        }

        yield return "";
    }

    private string Why(TermsDifference difference) => difference switch
    {
        TermsDifference.FirstYear => $"begin in {before.Terms.FirstYear} and {after.Terms.FirstYear}",
        TermsDifference.LastYear => $"end in {before.Terms.LastYear} and {after.Terms.LastYear}",
        TermsDifference.PriceYear => $"count at prices of {before.Terms.PriceYear} and {after.Terms.PriceYear}",
        TermsDifference.DiscountRate => $"discount at {Figures.Given(before.Terms.DiscountRate)} and {Figures.Given(after.Terms.DiscountRate)}",
        _ => $"count the last year {before.Terms.TailYears} and {after.Terms.TailYears} times again",
    };

    private IEnumerable<string> LeftOut() =>
    [
        .. comparison.Figures.Where(change => !change.IsComparable && change.Subject != ComparedFigure.Shortfall).Select(change => Lower(ComparisonText.NameOf(change.Subject))),
        .. comparison.Comparability.OfSums ? Array.Empty<string>() : ["public money by fund"],
        .. comparison.Comparability.OfLastYear ? Array.Empty<string>() : ["direct jobs by region"],
    ];

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
