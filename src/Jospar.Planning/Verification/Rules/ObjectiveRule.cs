using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// The goals' values and the figures beside them are as reported: <c>Σ_g weight_g · h_g / scale_g</c>, and income less
/// every cost as present values. Every goal is reported, in the programme's order; what was held of an earlier one was given
/// away for a later one's sake by no more than its tolerance. No bound lies on the wrong side of its goal or of what was held of
/// it; a plan called proven has the gap that was asked for, and is better than what was held by no more than that.
/// </summary>
internal sealed class ObjectiveRule(MeasureByYear measures) : IVerificationRule
{
    // What the search takes off the value for each launch, so that ties go to fewer; what is held has it in it.
    private const decimal TieBreak = 0.000_001m;

    // A solver's point stands within its tolerances: where no gap is asked for, exact amounts may still gain so much of a goal's scale.
    private const decimal SolversGap = 0.000_01m;

    /// <inheritdoc/>
    public string Family => "objective";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var worth = new PlanWorth(evidence);
        foreach (var (name, reported, recomputed) in worth.Terms())
        {
            meter.CheckEqual(reported, recomputed, () => name);
        }

        CheckOrder(evidence, meter);
        foreach (var goal in evidence.Plan.Goals)
        {
            decimal recomputed = goal.Goal == Goal.Shortfall ? Shortfall(evidence) : worth.Value;
            decimal size = goal.Goal == Goal.Shortfall ? Math.Max(1m, GoalScale.OfShortfall(evidence.Programme)) : worth.Size;
            meter.Check(Math.Abs(goal.Value - recomputed), size, () => $"value of goal {goal.Goal}");
            CheckBound(meter, goal, size);
            CheckHeld(meter, evidence, goal, recomputed, size);
        }

        meter.Check(IsProvenAsSaid(evidence.Programme.Terms, evidence.Plan), () => "status");
    }

    private static void CheckOrder(PlanEvidence evidence, ViolationMeter meter)
    {
        var asked = evidence.Programme.Terms.Goals;
        for (int n = 0; n < asked.Length; n++)
        {
            bool isThere = n < evidence.Plan.Goals.Length && evidence.Plan.Goals[n].Goal == asked[n];
            meter.Check(isThere, () => $"goal {asked[n]} is not reported in its place");
        }

        meter.Check(evidence.Plan.Goals.Length <= asked.Length, () => $"{evidence.Plan.Goals.Length} goals are reported, not {asked.Length}");
    }

    // The scale is that of what was held: the sum of weights for the shortfall, the size of the value for the value.
    private static void CheckHeld(ViolationMeter meter, PlanEvidence evidence, GoalOutcome goal, decimal recomputed, decimal size)
    {
        if (goal.Held is not { } held)
        {
            return;
        }

        var terms = evidence.Programme.Terms;
        bool isShortfall = goal.Goal == Goal.Shortfall;
        decimal given = isShortfall ? recomputed - held : held - recomputed;
        decimal allowed = isShortfall ? terms.ShortfallTolerance * goal.Scale : terms.ValueTolerance * Math.Abs(held);
        meter.Check(given - allowed, size, () => $"tolerance of goal {goal.Goal}");
        if (goal.Bound is { } bound)
        {
            meter.Check(isShortfall ? bound - held : held - bound, size, () => $"held of goal {goal.Goal}");
        }

        if (evidence.Plan.Status == PlanStatus.Proven)
        {
            meter.Check(-given - LeftOpen(evidence, goal, Math.Max(Math.Abs(held), Math.Abs(recomputed))), size, () => $"held of goal {goal.Goal}");
        }
    }

    // How much better than what was held a plan can be where that was proven: later goals and exact amounts may add to it.
    private static decimal LeftOpen(PlanEvidence evidence, GoalOutcome goal, decimal value)
    {
        var programme = evidence.Programme;
        decimal gap = Math.Max(SolversGap, evidence.Plan.Run.GapAsked) + programme.Terms.ToleranceOf(goal.Goal);
        return goal.Goal == Goal.Shortfall ? gap * goal.Scale : gap * value + TieBreak * programme.Projects.Length;
    }

    // A bound beyond which no plan can lie cannot lie on this side of the plan.
    private static void CheckBound(ViolationMeter meter, GoalOutcome goal, decimal size)
    {
        if (goal.Bound is { } bound)
        {
            decimal beyond = goal.Goal == Goal.Shortfall ? bound - goal.Value : goal.Value - bound;
            meter.Check(beyond, size, () => $"bound of goal {goal.Goal}");
        }
    }

    private static bool IsProvenAsSaid(ProgrammeTerms terms, Plan plan) =>
        plan.Status != PlanStatus.Proven || plan.Goals.All(goal => goal.Gap <= PlanVerifier.DefaultTolerance
            + goal.WidestProven(plan.Run.GapAsked, terms.ToleranceOf(goal.Goal), isLast: goal == plan.Goals[^1]));

    private decimal Shortfall(PlanEvidence evidence)
    {
        decimal sum = 0m;
        foreach (var target in evidence.Programme.Targets)
        {
            decimal missing = TargetRule.Shortfall(target, TargetRule.Reached(measures, target));
            sum += target.Weight * (target.Scale == 0m ? missing : missing / target.Scale);
        }

        return sum;
    }
}
