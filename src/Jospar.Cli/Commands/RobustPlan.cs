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
            return new RobustAnswer(best, [.. RobustText.Lines(programme, planned.Plan, outcome, asked.Draws, asked.Within)], RobustDocument.Of(outcome, asked.Draws, asked.Within));
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
}
