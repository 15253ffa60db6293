using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Stress.Robust;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar plan --robust</c>: among near-optimal plans the one that holds best in bad draws.</summary>
internal static class RobustPlan
{
    // What candidates and their draws need of a limit of time is no less than what the plan needs.
    private const double PlanShare = 0.4;

    /// <summary>What the plan itself may take of the time; the rest goes to candidates and draws.</summary>
    public static TimeSpan? PlanTime(PlanRequest request, Programme programme) =>
        request.Robust is null || programme.Uncertainties.IsEmpty ? request.Time : request.Time * PlanShare;

    /// <summary>
    /// The chosen plan and what to say of it; the plan as it is where nothing is uncertain, or Ctrl-C or a failure of the solver came before.
    /// <paramref name="began"/> is the clock's timestamp when the time began to count.
    /// </summary>
    public static RobustAnswer Choose(
        Terminal terminal, PlanRequest request, Programme programme, PlanningOutcome.Planned planned, ISolver solver, ProgressView view, long began)
    {
        var asked = request.Robust!;
        if (programme.Uncertainties.IsEmpty)
        {
            return Unasked(planned, asked, "not asked: the package's uncertainties.csv says nothing of what may turn out otherwise; this is the best plan by its goals");
        }

        var options = new RobustOptions(
            asked.Within, asked.Draws, request.Seed, Math.Clamp(Environment.ProcessorCount, 1, 64), Time: request.Time - terminal.Clock.GetElapsedTime(began));
        try
        {
            var outcome = new RobustChoice(solver, terminal.Clock).Choose(
                programme, planned.Plan, options, new RobustProgressText(view), terminal.Stop);
            var timed = outcome.Best.Plan with
            {
                Seconds = Math.Round((decimal)terminal.Clock.GetElapsedTime(began).TotalSeconds, 3),
                Run = outcome.Best.Plan.Run with { Origin = outcome.Chosen == 0 ? null : new PlanOrigin(PlanPurpose.Robust, asked.Draws, asked.Within) },
            };
            var best = planned with
            {
                Plan = timed,
                Verification = outcome.Best.Verification ?? planned.Verification,
                Trouble = planned.Trouble ?? outcome.Trouble,
            };
            return new RobustAnswer(best, [.. Lines(programme, planned.Plan, outcome, asked)], RobustDocument.Of(outcome, asked.Draws, asked.Within));
        }
        catch (OperationCanceledException)
        {
            return Unasked(planned, asked, "stopped before all draws were done; this is the best plan by its goals");
        }
        catch (SolverException failure)
        {
            return Unasked(
                planned with { Trouble = planned.Trouble ?? failure.Message }, asked, "the solver failed before all draws were done; this is the best plan by its goals");
        }
    }

    private static RobustAnswer Unasked(PlanningOutcome.Planned planned, RobustRequest asked, string why) =>
        new(planned, [PlanSummary.Line("Robust", why)], RobustDocument.Of(why, asked.Draws, asked.Within));

    // That no other was found is not that there is none.
    private static string LookedAt(RobustOutcome outcome) => outcome.Candidates.Length == 1
        ? "no plan but the plan itself was found"
        : $"{Figures.Whole(outcome.Candidates.Length)} plans were found";

    /// <summary>What was looked at and what came of it, a line each.</summary>
    internal static IEnumerable<string> Lines(Programme programme, Plan plan, RobustOutcome outcome, RobustRequest request)
    {
        var money = new MoneyText(programme.Terms);
        yield return PlanSummary.Line("Robust", $"{LookedAt(outcome)} within {Figures.Given(request.Within)} of the goals; {CountText.Of(request.Draws, "draw", "draws")}{(outcome.Candidates.Length == 1 ? "" : ", the same for each")}");
        foreach (var candidate in outcome.Candidates)
        {
            yield return PlanSummary.Line("", $"{candidate.Found}: shortfall {Figures.Short(candidate.Shortfall.WorstTenth)} in the worst tenth, {Figures.Short(candidate.Shortfall.Mean)} on average, {Figures.Short(candidate.Shortfall.Planned)} as planned; value {money.Of(candidate.Plan.Totals.Value)}");
        }

        if (outcome.CutShort > 0)
        {
            yield return PlanSummary.Line("", $"{Figures.Whole(outcome.CutShort)} of {CountText.Of(outcome.Searches, "search", "searches")} for others {(outcome.CutShort == 1 ? "was" : "were")} cut short: more --time may find better plans");
        }

        if (outcome.Candidates.Length == 1)
        {
            yield break;
        }

        if (outcome.Chosen == 0)
        {
            yield return PlanSummary.Line("", $"none has a better worst tenth than the plan itself: shortfall {Figures.Short(outcome.Before.Shortfall.WorstTenth)}");
            yield break;
        }

        var best = outcome.Best;
        yield return PlanSummary.Line("Gained", $"shortfall of the worst tenth {Figures.Short(best.Shortfall.WorstTenth)} instead of {Figures.Short(outcome.Before.Shortfall.WorstTenth)}{(best.Shortfall.Mean > outcome.Before.Shortfall.Mean ? "; on average worse:" : ", on average")} {Figures.Short(best.Shortfall.Mean)} instead of {Figures.Short(outcome.Before.Shortfall.Mean)}");
        decimal missed = best.Shortfall.Planned - outcome.Before.Shortfall.Planned;
        var lost = plan.Totals.Value - best.Plan.Totals.Value;
        var shortfall = missed > 0m ? $"shortfall {Figures.Short(missed)} more ({Figures.Short(best.Shortfall.Planned)})" : $"no more shortfall ({Figures.Short(best.Shortfall.Planned)})";
        var value = lost.Value > 0m ? $"value {money.Of(lost)} less ({money.Of(best.Plan.Totals.Value)})" : $"no less value ({money.Of(best.Plan.Totals.Value)})";
        yield return PlanSummary.Line("Gave up", $"against the best by its goals, as planned: {shortfall}, {value}");
    }
}
