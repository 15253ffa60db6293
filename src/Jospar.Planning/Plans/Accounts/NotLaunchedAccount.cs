using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of projects that the plan leaves out.</summary>
internal static class NotLaunchedAccount
{
    /// <summary>
    /// One row a project not launched: <c>no_start_fits</c> where no year of the plan does, <c>not_viable</c> where its
    /// sponsor would lose at every site whatever is chosen of the menus of <paramref name="asked"/>, <c>ruled_out</c> where every start alone
    /// breaks a rule, <c>needs_discount</c> where its sponsor would lose at the discounts chosen only, else <c>beaten</c>.
    /// </summary>
    public static ImmutableArray<NotLaunchedRow> Of(AccountBook book, ImmutableArray<SponsorValueRow> sponsorValues, Programme asked)
    {
        var launched = book.Launches.Select(launch => launch.Project.Id).ToHashSet();
        var values = sponsorValues.ToLookup(row => row.Project);
        var atDeepest = asked.DiscountMenu.IsEmpty ? sponsorValues : SponsorValueAccount.Of(book, new SponsorValuation(SettledDiscounts.AtDeepest(asked)));
        var viable = atDeepest.Where(row => row.IsViable).Select(row => row.Project).ToHashSet();
        var ruledOut = RuledOutProjects.Of(asked);
        return
        [
            .. from project in book.Programme.Projects
               where !launched.Contains(project.Id)
               orderby project.Id
               let best = values[project.Id].MaxBy(row => row.Value.Value)
               select new NotLaunchedRow(project.Id, ReasonOf(values[project.Id], viable.Contains(project.Id), ruledOut.Contains(project.Id)), best?.Value),
        ];
    }

    private static string ReasonOf(IEnumerable<SponsorValueRow> values, bool isViable, bool isRuledOut) =>
        !values.Any() ? "no_start_fits"
        : !isViable ? "not_viable"
        : isRuledOut ? "ruled_out"
        : !values.Any(row => row.IsViable) ? "needs_discount" : "beaten";
}
