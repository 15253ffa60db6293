using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Cold;

/// <summary>
/// A drawn world written out as a programme of its own: prices, demands, inflows, costs and capacities as drawn, every
/// launch that happens committed to its year, every other project left out. Limits on launches are left out too: they
/// bind decisions, and nothing is decided here any more.
/// </summary>
internal static class DrawnProgramme
{
    /// <summary>
    /// The programme of a world in which launches start as <paramref name="starts"/> says; projects in
    /// <paramref name="idle"/> are kept, and not launched by whoever solves it.
    /// </summary>
    public static Programme Of(
        Programme programme,
        DrawnWorld world,
        IReadOnlyDictionary<ProjectId, (PlaceId Site, Year Start)> starts,
        IReadOnlySet<ProjectId> idle)
    {
        // What began before the plan runs, whatever becomes of the project that it was to wait for.
        bool hasBegun(ProjectId project) => starts.TryGetValue(project, out var launch) && launch.Start < programme.Terms.FirstYear;
        bool isKept(ProjectId project) => starts.ContainsKey(project) || idle.Contains(project);
        return programme with
        {
            Prices = [.. PricesOf(programme, world)],
            Demands = [.. DemandsOf(programme, world)],
            Facilities = [.. programme.Facilities.Select(facility => facility with { Capacity = facility.Capacity * world.Output(facility.Id) })],
            Projects =
            [
                .. programme.Projects.Where(project => isKept(project.Id))
                    .Select(project => starts.TryGetValue(project.Id, out var launch) ? Changed(programme, project, world, launch) : project),
            ],
            Relations = [.. programme.Relations.Where(relation => isKept(relation.Project) && isKept(relation.Other) && !hasBegun(relation.Project))],
            Funds = [.. programme.Funds.Select(fund => Changed(programme, fund, world))],
            Limits = [.. programme.Limits.Where(limit => !StartMeasures.Counts(limit.Measure))],
            Uncertainties = [],
        };
    }

    /// <summary>The launches of a plan that happen, with their years, as <paramref name="startOf"/> says (nothing for never).</summary>
    public static Dictionary<ProjectId, (PlaceId Site, Year Start)> StartsOf(PlanDecisions decisions, Func<ProjectId, Year?> startOf)
    {
        var starts = new Dictionary<ProjectId, (PlaceId, Year)>();
        foreach (var launch in decisions.Launches)
        {
            if (startOf(launch.Project) is { } start)
            {
                starts.Add(launch.Project, (launch.Site, start));
            }
        }

        return starts;
    }

    private static IEnumerable<Price> PricesOf(Programme programme, DrawnWorld world)
    {
        foreach (var rows in programme.Prices.GroupBy(price => price.Commodity))
        {
            var timeline = new Timeline<Price>(rows.Select(row => (row.FromYear, row)));
            for (int year = 0; year < programme.Years.Length; year++)
            {
                var price = timeline.At(programme.Years[year]);
                decimal factor = world.Price(rows.Key, year);
                yield return price with
                {
                    FromYear = programme.Years[year],
                    Import = price.Import * factor,
                    Export = price.Export * factor,
                    Domestic = price.Domestic * factor,
                };
            }
        }
    }

    private static IEnumerable<Demand> DemandsOf(Programme programme, DrawnWorld world)
    {
        foreach (var rows in programme.Demands.GroupBy(demand => (demand.Place, demand.Commodity)))
        {
            var timeline = new Timeline<Demand>(rows.Select(row => (row.FromYear, row)));
            for (int year = 0; year < programme.Years.Length; year++)
            {
                var demand = timeline.At(programme.Years[year]);
                yield return demand with
                {
                    FromYear = programme.Years[year],
                    Amount = demand.Amount * world.Demand(rows.Key.Place, rows.Key.Commodity, year),
                };
            }
        }
    }

    // What began before the plan costs what it cost.
    private static Project Changed(Programme programme, Project project, DrawnWorld world, (PlaceId Site, Year Start) launch) => project with
    {
        Sites = [.. project.Sites.Where(site => site.Place == launch.Site)],
        Commitment = new Commitment(launch.Site, launch.Start),
        Capacity = project.Capacity * world.Output(project.Id),
        CapitalCost = launch.Start < programme.Terms.FirstYear ? project.CapitalCost : project.CapitalCost * world.Capital(project.Id),
    };

    private static Fund Changed(Programme programme, Fund fund, DrawnWorld world) => fund with
    {
        Inflows =
        [
            .. fund.Inflows.Where(inflow => programme.Years.Contains(inflow.Year))
                .Select(inflow => inflow with { Amount = world.Inflow(fund.Id, inflow.Year - programme.Terms.FirstYear, inflow.Amount) }),
        ],
    };
}
