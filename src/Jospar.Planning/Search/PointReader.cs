using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>Reads a solver's point as a plan's decisions: doubles end here.</summary>
internal static class PointReader
{
    /// <summary>The decisions of <paramref name="point"/>, one value for each column of <paramref name="model"/>.</summary>
    public static PlanDecisions Read(ProgrammeModel model, double[] point) => new(
        LaunchesOf(model, point),
        ActivitiesOf(model, point),
        FlowsOf(model, point),
        ExtractionOf(model, point),
        ServedOf(model, point),
        DiscardsOf(model, point))
    {
        Discounts = DiscountsOf(model, point),
    };

    // What a solver leaves below nothing, within its tolerance, is nothing.
    private static decimal AmountOf(double value) => value <= 0.0 ? 0m : (decimal)value;

    private static bool IsLaunched(ProgrammeModel model, double[] point, int start) => point[model.Columns.Launch[start]] > 0.5;

    private static ImmutableArray<(ProjectId Project, PlaceId Site, Year Start)> LaunchesOf(ProgrammeModel model, double[] point)
    {
        var problem = model.Problem;
        var launches = ImmutableArray.CreateBuilder<(ProjectId, PlaceId, Year)>();
        for (int s = 0; s < problem.Starts.All.Length; s++)
        {
            if (IsLaunched(model, point, s))
            {
                var start = problem.Starts.All[s];
                var project = problem.Programme.Projects[start.Project];
                launches.Add((project.Id, project.Sites[start.Site].Place, problem.Index.YearAt(start.Year)));
            }
        }

        return launches.ToImmutable();
    }

    // A launch that is a rounding above nothing launches nothing: what a solver lets run on it is left out with it.
    private static ImmutableArray<(UnitId Unit, Year Year, decimal Amount)> ActivitiesOf(ProgrammeModel model, double[] point)
    {
        var problem = model.Problem;
        bool[] stands = [.. problem.Units.All.Select(unit => unit.Facility >= 0
            || Enumerable.Range(unit.FirstStart, unit.EndStart - unit.FirstStart).Any(s => IsLaunched(model, point, s)))];
        return
        [
            .. problem.Activities.Select((activity, n) => (
                problem.Units.All[activity.Unit].Id,
                problem.Index.YearAt(activity.Year),
                stands[activity.Unit] ? AmountOf(point[model.Columns.Activity[n]]) : 0m)),
        ];
    }

    // Routes share links: what a link carries is the sum of the routes that go over it.
    private static ImmutableArray<(LinkId Link, CommodityId Commodity, bool IsForward, Year Year, decimal Sent)> FlowsOf(
        ProgrammeModel model, double[] point)
    {
        var problem = model.Problem;
        var sent = new SortedDictionary<(int Arc, int Commodity, int Year), decimal>();
        for (int n = 0; n < problem.Flows.Length; n++)
        {
            decimal amount = AmountOf(point[model.Columns.Sent[n]]);
            foreach (int arc in amount > 0m ? problem.Routes[problem.Flows[n].Route].Arcs : [])
            {
                var key = (arc, problem.Flows[n].Commodity, problem.Flows[n].Year);
                sent[key] = sent.GetValueOrDefault(key) + amount;
            }
        }

        return
        [
            .. sent.Select(row => (
                problem.Programme.Links[problem.Arcs[row.Key.Arc].Link].Id,
                problem.Programme.Commodities[row.Key.Commodity].Id,
                problem.Arcs[row.Key.Arc].IsForward,
                problem.Index.YearAt(row.Key.Year),
                row.Value)),
        ];
    }

    private static ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> ExtractionOf(
        ProgrammeModel model, double[] point) =>
        [.. model.Problem.Resources.Select((row, n) =>
            Row(model.Problem, row.Place, row.Commodity, row.Year, AmountOf(point[model.Columns.Extracted[n]])))];

    private static ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> ServedOf(
        ProgrammeModel model, double[] point) =>
        [.. model.Problem.Served.Select(n => model.Problem.Demands[n]).Select((row, n) =>
            Row(model.Problem, row.Place, row.Commodity, row.Year, AmountOf(point[model.Columns.Served[n]])))];

    private static ImmutableArray<(CommodityId Commodity, decimal Discount)> DiscountsOf(ProgrammeModel model, double[] point)
    {
        var menus = model.Problem.Discounts;
        int[] chosen =
        [
            .. menus.Menus.Select(menu => Enumerable.Range(menu.First, menu.Count).MaxBy(entry => point[model.Columns.Discount[entry]])),
        ];
        return
        [
            .. ShallowestDiscounts.Of(model.Problem, start => IsLaunched(model, point, start), chosen)
                .Select(entry => (model.Problem.Programme.Commodities[menus.All[entry].Commodity].Id, menus.All[entry].Discount)),
        ];
    }

    // What is over in the balance of a commodity that may be discarded is discarded.
    private static ImmutableArray<(PlaceId Place, CommodityId Commodity, Year Year, decimal Amount)> DiscardsOf(
        ProgrammeModel model, double[] point)
    {
        var terms = Balance.TermsOf(model.Problem, model.Columns, out var keys);
        var discards = ImmutableArray.CreateBuilder<(PlaceId, CommodityId, Year, decimal)>();
        for (int n = 0; n < keys.Count; n++)
        {
            if (!model.Problem.Programme.Commodities[keys[n].Commodity].Discardable)
            {
                continue;
            }

            double over = 0.0;
            foreach (var (column, coefficient) in terms[n])
            {
                over += coefficient * Math.Max(0.0, point[column]);
            }

            discards.Add(Row(model.Problem, keys[n].Place, keys[n].Commodity, keys[n].Year, AmountOf(over)));
        }

        return discards.ToImmutable();
    }

    private static (PlaceId Place, CommodityId Commodity, Year Year, decimal Amount) Row(
        PlanningProblem problem, int place, int commodity, int year, decimal amount) =>
        (problem.Programme.Places[place].Id, problem.Programme.Commodities[commodity].Id, problem.Index.YearAt(year), amount);
}
