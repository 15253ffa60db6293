using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A commodity at a place in a year, where it can come in over one link only and projects may widen that link.</summary>
/// <param name="Capacity">What the link brings today, after losses. Unit: the commodity's a year.</param>
/// <param name="Expansions">Columns of launches that have widened it by that year, with what each adds.</param>
/// <param name="Units">Units that take the commodity there: activity, rate, need at full, launches.</param>
/// <param name="Makers">Activities of units that make it there, with their rate.</param>
internal sealed record LinkedNode(
    double Capacity,
    (int Column, double Added)[] Expansions,
    Taker[] Units,
    (int Activity, double Rate)[] Makers)
{
    /// <summary>The nodes of a model.</summary>
    public static IEnumerable<LinkedNode> Of(ProgrammeModel model)
    {
        var problem = model.Problem;
        var into = problem.Flows
            .GroupBy(flow => (Place: problem.Routes[flow.Route].To, flow.Commodity))
            .ToDictionary(group => group.Key, group => group.Select(flow => flow.Route).Distinct().ToArray());
        var extracted = problem.Resources.Select(resource => (resource.Place, resource.Commodity)).ToHashSet();
        var activities = Enumerable.Range(0, problem.Activities.Length)
            .ToLookup(i => (problem.Units.All[problem.Activities[i].Unit].Place, problem.Activities[i].Year));
        foreach (var (at, routes) in into.OrderBy(pair => pair.Key))
        {
            int[] links = [.. routes.Select(route => problem.Arcs[problem.Routes[route].Arcs[0]].Link).Distinct()];
            if (links.Length != 1 || problem.Programme.Commodities[at.Commodity].Load == 0m || !IsWidened(problem, links[0]) || extracted.Contains(at) || problem.Index.IsWorld[at.Place])
            {
                continue;
            }

            for (int year = 0; year < problem.Index.YearCount; year++)
            {
                yield return NodeOf(model, links[0], problem.Routes[routes[0]].Arriving, at.Commodity, year, activities[(at.Place, year)]);
            }
        }
    }

    /// <summary>Its units, those most surely launched at <paramref name="point"/> first.</summary>
    public List<Taker> TakersAt(double[] point) =>
    [
        .. Units.Select(unit => unit.Launches.Length == 0
                ? unit
                : unit with { On = Math.Min(1.0, unit.Launches.Sum(launch => point[launch])) })
            .OrderByDescending(unit => unit.On),
    ];

    // A link without a capacity never chokes, whatever is added to it.
    private static bool IsWidened(PlanningProblem problem, int link) =>
        problem.Programme.Links[link].Capacity is not null && problem.Room.AddedTo(link).Count > 0;

    private static LinkedNode NodeOf(
        ProgrammeModel model, int link, double arriving, int commodity, int year, IEnumerable<int> activities)
    {
        var problem = model.Problem;
        double perLoad = arriving / (double)problem.Programme.Commodities[commodity].Load;
        var takers = new List<Taker>();
        var makers = new List<(int, double)>();
        foreach (int i in activities)
        {
            var unit = problem.Units.All[problem.Activities[i].Unit];
            double rate = RateOf(problem.Index.Recipes[unit.Process], commodity);
            if (rate > 0.0)
            {
                makers.Add((model.Columns.Activity[i], rate));
            }
            else if (rate < 0.0)
            {
                takers.Add(new Taker(
                    model.Columns.Activity[i], -rate, -rate * problem.Activities[i].Most, LaunchesOf(model, unit, year), 1.0));
            }
        }

        return new LinkedNode(
            (double)problem.Programme.Links[link].Capacity!.Value * perLoad,
            [.. problem.Room.AddedTo(link)
                .Where(part => problem.Starts.All[part.Start].RunsFrom <= year)
                .Select(part => (model.Columns.Launch[part.Start], part.Added * perLoad))],
            [.. takers],
            [.. makers]);
    }

    private static int[] LaunchesOf(ProgrammeModel model, PlannedUnit unit, int year) =>
    [
        .. Enumerable.Range(unit.FirstStart, unit.EndStart - unit.FirstStart)
            .Where(start => model.Problem.Starts.All[start].RunsFrom <= year)
            .Select(start => model.Columns.Launch[start]),
    ];

    private static double RateOf(RecipeArrays recipe, int commodity)
    {
        double rate = 0.0;
        for (int entry = 0; entry < recipe.Commodities.Length; entry++)
        {
            rate += recipe.Commodities[entry] == commodity ? recipe.Rates[entry] : 0.0;
        }

        return rate;
    }
}
