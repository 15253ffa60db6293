using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// What a programme's projects add up to, to hold against what was published. Where most named projects carry a tag (the
/// programme's own, say), those without it are not counted: infrastructure that serves the programme is none of its
/// projects.
/// </summary>
/// <param name="Projects">Projects in all.</param>
/// <param name="Unnamed">Those of them that stand for unnamed ones of a published pool.</param>
/// <param name="Jobs">Direct jobs.</param>
/// <param name="Investment">Capital cost in the programme's money.</param>
public sealed record PoolTotals(int Projects, int Unnamed, long Jobs, Money Investment)
{
    /// <summary>The totals of <paramref name="programme"/>.</summary>
    public static PoolTotals Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var counted = Counted(programme).ToList();
        return new PoolTotals(
            counted.Count,
            counted.Count(IsUnnamed),
            counted.Sum(project => (long)project.Jobs),
            counted.Aggregate(Money.Zero, (sum, project) => sum + project.CapitalCost));
    }

    /// <summary>Tags that more than half of the named projects carry.</summary>
    internal static ImmutableArray<string> CommonTags(Programme programme)
    {
        var named = programme.Projects.Where(project => !IsUnnamed(project)).ToList();
        return
        [
            .. named.SelectMany(project => project.Tags).Distinct().Order(StringComparer.Ordinal)
                .Where(tag => 2 * named.Count(project => project.Tags.Contains(tag)) > named.Count),
        ];
    }

    /// <summary>The projects that published totals speak of: those with a common tag, or all where there is none.</summary>
    internal static IEnumerable<Project> Counted(Programme programme)
    {
        var common = CommonTags(programme);
        return programme.Projects.Where(project => common.IsEmpty || project.Tags.Intersect(common).Any());
    }

    private static bool IsUnnamed(Project project) => project.Tags.Contains(PoolFiller.Tag);
}
