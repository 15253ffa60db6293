using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What each start of a project would do with all other launches as planned: room by arithmetic, worth by prices.</summary>
internal sealed class StartViews(ExplainedModel explained, RoomCheck room, FixedPrices prices)
{
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
        double shortfall = isPlanned ? -Reduced(prices.Shortfall.ReducedCosts, s) : Change(prices.Shortfall.ReducedCosts, s, planned);
        double value = isPlanned ? -Reduced(prices.Value.ReducedCosts, s) : Change(prices.Value.ReducedCosts, s, planned);
        return new StartView(
            explained.Programme.Projects[start.Project].Sites[start.Site].Place,
            problem.Index.YearAt(start.Year),
            isPlanned,
            room.LacksOf(isPlanned ? -1 : s, planned),
            SolverNumber.Of(shortfall),
            new Money(SolverNumber.Of(value / problem.Index.MoneyScale)));
    }

    private double Change(double[] reduced, int s, int planned) => Reduced(reduced, s) - (planned < 0 ? 0.0 : Reduced(reduced, planned));

    private double Reduced(double[] reduced, int s) => reduced[explained.Model.Columns.Launch[s]];
}
