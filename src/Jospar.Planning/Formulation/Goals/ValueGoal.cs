using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Goals;

/// <summary>
/// The greatest present value: <c>max Σ_y δ_y · (exports − imports − extraction − transport − running cost − unserved
/// demand) − Σ_y δ_y · capital</c>, running money of the last year counted again for the tail; and one millionth of the
/// money unit for each launch that is not committed, so that ties go to fewer projects. Unit: money, scaled.
/// </summary>
internal static class ValueGoal
{
    /// <summary>What a launch costs that is not committed, so that ties go to fewer projects. Unit: money of the tables.</summary>
    public const double TieBreak = 1e-6;

    /// <summary>The goal over the columns of a draft.</summary>
    public static GoalVector Of(ModelDraft draft)
    {
        var problem = draft.Problem;
        double[] costs = new double[draft.Builder.ColumnCount];
        double[] running = [.. problem.Index.Years
            .Select(year => (double)problem.Programme.Terms.RunningFactor(year) * problem.Index.MoneyScale)];
        AddLaunches(draft, costs);
        AddActivities(draft, costs, running);
        AddFlows(draft, costs, running);
        for (int i = 0; i < problem.Resources.Length; i++)
        {
            costs[draft.Columns.Extracted[i]] -= running[problem.Resources[i].Year] * problem.Resources[i].Price;
        }

        double offset = -problem.Demands.Sum(demand => running[demand.Year] * demand.Price * demand.Amount);
        for (int i = 0; i < problem.Served.Length; i++)
        {
            var demand = problem.Demands[problem.Served[i]];
            costs[draft.Columns.Served[i]] += running[demand.Year] * demand.Price;
        }

        return new GoalVector(Goal.Value, ObjectiveSense.Maximise, costs, offset);
    }

    /// <summary>The value itself, in which ties are not broken.</summary>
    public static GoalVector WithoutTieBreak(ProgrammeModel model)
    {
        double[] costs = [.. model.Value.Costs];
        foreach (int s in Enumerable.Range(0, model.Columns.Launch.Count).Where(s => !model.Problem.Starts.All[s].IsCommitted))
        {
            costs[model.Columns.Launch[s]] += TieBreak * model.Problem.Index.MoneyScale;
        }

        return model.Value with { Costs = costs };
    }

    private static void AddLaunches(ModelDraft draft, double[] costs)
    {
        var problem = draft.Problem;
        for (int s = 0; s < problem.Starts.All.Length; s++)
        {
            var start = problem.Starts.All[s];
            costs[draft.Columns.Launch[s]] -= CapitalOf(problem, start)
                + (start.IsCommitted ? 0.0 : TieBreak * problem.Index.MoneyScale);
        }
    }

    /// <summary>Present value of what a start spends within the plan. Unit: money, scaled.</summary>
    internal static double CapitalOf(PlanningProblem problem, Start start)
    {
        double perYear = problem.StartMeasures.CapitalOf(start) / problem.Programme.Projects[start.Project].BuildYears;
        double sum = 0.0;
        for (int year = Math.Max(0, start.Year); year < Math.Min(start.RunsFrom, problem.Index.YearCount); year++)
        {
            sum += perYear * (double)problem.Programme.Terms.DiscountFactor(problem.Index.Years[year]);
        }

        return sum;
    }

    private static void AddActivities(ModelDraft draft, double[] costs, double[] running)
    {
        var problem = draft.Problem;
        for (int i = 0; i < problem.Activities.Length; i++)
        {
            var recipe = problem.Index.Recipes[problem.Units.All[problem.Activities[i].Unit].Process];
            costs[draft.Columns.Activity[i]] -= running[problem.Activities[i].Year] * recipe.RunningCost;
        }
    }

    private static void AddFlows(ModelDraft draft, double[] costs, double[] running)
    {
        var problem = draft.Problem;
        for (int i = 0; i < problem.Flows.Length; i++)
        {
            var flow = problem.Flows[i];
            var route = problem.Routes[flow.Route];
            double worth = -route.Cost * (double)problem.Programme.Commodities[flow.Commodity].Load;
            worth += problem.Index.IsWorld[route.To]
                ? problem.Prices.Export(flow.Commodity, flow.Year) * route.Arriving
                : 0.0;
            worth -= problem.Index.IsWorld[route.From] ? problem.Prices.Import(flow.Commodity, flow.Year) : 0.0;
            costs[draft.Columns.Sent[i]] += running[flow.Year] * worth;
        }
    }
}
