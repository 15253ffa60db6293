using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of projects that the plan leaves out.</summary>
internal static class NotLaunchedAccount
{
    /// <summary>
    /// One row a project not launched: <c>no_start_fits</c> where no year of the plan does, <c>not_viable</c> where its
    /// sponsor would lose at every site, <c>ruled_out</c> where every start alone breaks a rule, else <c>beaten</c>.
    /// </summary>
    public static ImmutableArray<NotLaunchedRow> Of(AccountBook book, ImmutableArray<SponsorValueRow> sponsorValues)
    {
        var launched = book.Launches.Select(launch => launch.Project.Id).ToHashSet();
        var values = sponsorValues.ToLookup(row => row.Project);
        var ruledOut = RuledOutProjects.Of(book.Programme);
        return
        [
            .. from project in book.Programme.Projects
               where !launched.Contains(project.Id)
               orderby project.Id
               let best = values[project.Id].MaxBy(row => row.Value.Value)
               select new NotLaunchedRow(project.Id, ReasonOf(values[project.Id], ruledOut.Contains(project.Id)), best?.Value),
        ];
    }

    private static string ReasonOf(IEnumerable<SponsorValueRow> values, bool isRuledOut) =>
        !values.Any() ? "no_start_fits"
        : !values.Any(row => row.IsViable) ? "not_viable"
        : isRuledOut ? "ruled_out" : "beaten";
}
