using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What each start of a project would do with all other launches as planned: room by arithmetic, worth by prices.</summary>
internal sealed class StartViews(ExplainedModel explained, RoomCheck room, LaunchPromises promises, FixedPrices prices)
{
    private readonly double[] _values = ReducedValuesOf(explained, prices);

    /// <summary>Every possible start of a project, by site and year.</summary>
    public ImmutableArray<StartView> Of(int project)
    {
        var starts = explained.Problem.Starts;
        return [.. Enumerable.Range(starts.FirstOf(project), starts.EndOf(project) - starts.FirstOf(project)).Select(ViewOf)];
    }

    private StartView ViewOf(int s)
    {
        var problem = explained.Problem;
        var start = problem.Starts.All[s];
        int planned = explained.PlannedStart(start.Project);
        bool isPlanned = planned == s;
        int taken = isPlanned ? -1 : s;
        var missed = promises.MissedBy(taken, planned);
        return new StartView(
            explained.Programme.Projects[start.Project].Sites[start.Site].Place,
            problem.Index.YearAt(start.Year),
            isPlanned,
            room.LacksOf(taken, planned),
            SolverNumber.Of(Change(prices.Shortfall.ReducedCosts, taken, planned) + promises.BeyondPrices(taken, planned, prices.Shortfall.RowDuals)),
            new Money(SolverNumber.Of(Change(_values, taken, planned) / problem.Index.MoneyScale)),
            missed.IsEmpty ? default : missed);
    }

    private double Change(double[] reduced, int taken, int planned) => Reduced(reduced, taken) - Reduced(reduced, planned);

    private double Reduced(double[] reduced, int s) => s < 0 ? 0.0 : reduced[explained.Model.Columns.Launch[s]];

    // What breaks ties is no part of the value.
    private static double[] ReducedValuesOf(ExplainedModel explained, FixedPrices prices)
    {
        double[] reduced = [.. prices.Value.ReducedCosts];
        foreach (int s in Enumerable.Range(0, explained.Model.Columns.Launch.Count).Where(s => !explained.Problem.Starts.All[s].IsCommitted))
        {
            reduced[explained.Model.Columns.Launch[s]] += ValueGoal.TieBreak * explained.Problem.Index.MoneyScale;
        }

        return reduced;
    }
}
