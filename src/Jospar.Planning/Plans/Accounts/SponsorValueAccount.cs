using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of sponsor values.</summary>
internal static class SponsorValueAccount
{
    /// <summary>One row a project and site at which a start fits: the launched start, else the one worth most to the sponsor.</summary>
    public static ImmutableArray<SponsorValueRow> Of(AccountBook book, SponsorValuation valuation)
    {
        var launched = book.Launches.ToDictionary(launch => (launch.Project.Id, launch.Site.Place), launch => launch.Start);
        return
        [
            .. from project in book.Programme.Projects
               from site in project.Sites
               let starts = launched.TryGetValue((project.Id, site.Place), out var start)
                   ? [start]
                   : StartsOf(book.Programme, project, site)
               where !starts.IsEmpty
               let best = starts.Select(start => (Start: start, Value: valuation.Value(project, site, start)))
                   .MaxBy(choice => choice.Value.Value)
               orderby project.Id, site.Place
               select new SponsorValueRow(
                   project.Id, site.Place, best.Start, best.Value,
                   valuation.IsViable(project, site, best.Start)),
        ];
    }

    // The years in which a start fits; a committed project has one start, at its own site.
    private static ImmutableArray<Year> StartsOf(Programme programme, Project project, Site site) =>
        project.Commitment is { } commitment
            ? commitment.Site == site.Place ? [commitment.Start] : []
            : [.. programme.Years.Where(year => project.FirstStart <= year && year <= project.LastStart)];
}
