using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Comparison;

namespace Jospar.Cli.Printing;

/// <summary>What a reader of a comparison must know first: other packages, and figures left out since they mean different things.</summary>
/// <param name="before">The terms of the first plan's programme.</param>
/// <param name="after">Those of the second.</param>
/// <param name="comparison">What differs.</param>
/// <param name="differences">The package's files that differ.</param>
internal sealed class ComparisonNotes(
    ProgrammeTerms before, ProgrammeTerms after, PlanComparison comparison, ImmutableArray<string> differences)
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

        if (comparison.Comparability.OtherPromises.Count is var others and > 0)
        {
            yield return $"Note: {CountText.Of(others, "promise means", "promises mean")} something else in the second plan; the weighted shortfall is left out.";
        }

        yield return "";
    }

    private string Why(TermsDifference difference) => difference switch
    {
        TermsDifference.FirstYear => $"begin in {before.FirstYear} and {after.FirstYear}",
        TermsDifference.LastYear => $"end in {before.LastYear} and {after.LastYear}",
        TermsDifference.PriceYear => $"count at prices of {before.PriceYear} and {after.PriceYear}",
        TermsDifference.DiscountRate => $"discount at {Figures.Percent(before.DiscountRate)} and {Figures.Percent(after.DiscountRate)}",
        _ => $"count the last year {before.TailYears} and {after.TailYears} times again",
    };

    private IEnumerable<string> LeftOut() =>
    [
        .. comparison.Figures.Where(change => !change.IsComparable).Select(change => Lower(ComparisonText.NameOf(change.Subject))),
        .. comparison.Comparability.OfSums ? Array.Empty<string>() : ["public money by fund"],
        .. comparison.Comparability.OfLastYear ? Array.Empty<string>() : ["direct jobs by region"],
    ];

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
