using Jospar.Domain;
using Jospar.Planning.Comparison;

namespace Jospar.Cli.Printing;

/// <summary>Which promises the weighted shortfall of a comparison does not count, and why.</summary>
/// <param name="before">The first plan's programme.</param>
/// <param name="after">The second's.</param>
/// <param name="promises">Which promises they make alike.</param>
internal sealed class ShortfallNote(Programme before, Programme after, SharedPromises promises)
{
    /// <summary>The lines, none where every promise is counted.</summary>
    public IEnumerable<string> Lines()
    {
        if (promises.AreAll)
        {
            yield break;
        }

        yield return promises.AreAny
            ? "Note: the weighted shortfall is of the promises that both plans make alike, each at its weight in the second plan."
            : "Note: the plans make no promise alike; the weighted shortfall is left out.";
        foreach (var difference in Enum.GetValues<PromiseDifference>().Where(promises.Differences.ContainsValue))
        {
            yield return $"      Not counted, {Why(difference)}: {NamesOf(id => promises.DifferenceOf(id) == difference)}";
        }

        if (!promises.Reweighed.IsEmpty)
        {
            yield return $"      Of another weight in the first plan: {NamesOf(promises.Reweighed.Contains)}";
        }
    }

    private static string Why(PromiseDifference difference) => difference switch
    {
        PromiseDifference.OnlyInFirst => "only in the first plan",
        PromiseDifference.OnlyInSecond => "only in the second plan",
        PromiseDifference.Meaning => "promising something else in the second plan",
        PromiseDifference.Years => "added up over other years",
        PromiseDifference.Prices => "in money of another price year",
        _ => "of another level",
    };

    private string NamesOf(Func<TargetId, bool> isOne) =>
        string.Join(", ", after.Targets.Concat(before.Targets).DistinctBy(target => target.Id).Where(target => isOne(target.Id)).Select(target => target.Name.En));
}
