using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// A plan's tables as amounts of its model's columns, as far as targets measure them: so that what is told of a target adds
/// up to what the plan says it reaches, where other amounts of the same launches would do as well.
/// </summary>
internal static class PlannedAmounts
{
    /// <summary>Shape: [column]. Nought where no target measures the column. Exports stand on one route of each border.</summary>
    public static double[] Of(ExplainedModel explained)
    {
        double[] amounts = [.. explained.Point];
        SetActivities(explained, amounts);
        SetServed(explained, amounts);
        SetExports(explained, amounts);
        return amounts;
    }

    private static void SetActivities(ExplainedModel explained, double[] amounts)
    {
        var problem = explained.Problem;
        var planned = explained.Plan.Tables.Activities.ToDictionary(row => (row.Unit, row.Year), row => row.Amount);
        for (int n = 0; n < problem.Activities.Length; n++)
        {
            var (unit, year) = (problem.Units.All[problem.Activities[n].Unit].Id, problem.Index.YearAt(problem.Activities[n].Year));
            amounts[explained.Model.Columns.Activity[n]] = (double)planned.GetValueOrDefault((unit, year));
        }
    }

    private static void SetServed(ExplainedModel explained, double[] amounts)
    {
        var problem = explained.Problem;
        var planned = explained.Plan.Tables.Demands.ToDictionary(row => (row.Place, row.Commodity, row.Year), row => row.Served);
        for (int n = 0; n < problem.Served.Length; n++)
        {
            var demand = problem.Demands[problem.Served[n]];
            var key = (problem.Programme.Places[demand.Place].Id, problem.Programme.Commodities[demand.Commodity].Id, problem.Index.YearAt(demand.Year));
            amounts[explained.Model.Columns.Served[n]] = (double)planned.GetValueOrDefault(key);
        }
    }

    private static void SetExports(ExplainedModel explained, double[] amounts)
    {
        var problem = explained.Problem;
        var left = explained.Plan.Tables.Trade.ToDictionary(row => (row.Commodity, row.Border, row.Year), row => row.Exports);
        for (int n = 0; n < problem.Flows.Length; n++)
        {
            var flow = problem.Flows[n];
            var route = problem.Routes[flow.Route];
            var key = (problem.Programme.Commodities[flow.Commodity].Id, problem.Programme.Places[route.Border].Id, problem.Index.YearAt(flow.Year));
            amounts[explained.Model.Columns.Sent[n]] = problem.Index.IsWorld[route.To] && left.Remove(key, out decimal exports)
                ? (double)exports / route.Arriving
                : 0.0;
        }
    }
}
