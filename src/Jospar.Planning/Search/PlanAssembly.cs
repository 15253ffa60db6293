using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>Makes a plan of what a search found: accounts in decimals, goals with their bounds, prices of scarce things.</summary>
internal sealed class PlanAssembly(ProgrammeModel model, PlannerOptions options, SolverIdentity solver)
{
    // A bound is a sum of doubles: where it falls short of the plan by less than this share, the two are equal.
    private const decimal Noise = 1e-7m;

    /// <summary>
    /// The plan of a <paramref name="point"/>, with the prices of <paramref name="exact"/> where that is given; its seconds
    /// are left to the caller.
    /// </summary>
    public Plan Of(SearchResult result, double[] point, SolveOutcome? exact)
    {
        var decisions = PointReader.Read(model, point);
        var accounts = PlanAccounts.Of(model.Problem.Programme, decisions);
        var prices = exact is null ? [] : ScarcityPrices.Of(model, exact);
        ImmutableArray<GoalOutcome> goals = [.. result.Goals.Select(goal => OutcomeOf(goal, accounts))];
        bool isProven = result.Stopped is null && goals.All(goal => goal.Gap <= Noise + goal.WidestProven(
            options.Gap, model.Problem.Programme.Terms.ToleranceOf(goal.Goal), isLast: goal == goals[^1]));
        return new Plan(
            isProven ? PlanStatus.Proven : PlanStatus.Stopped,
            goals,
            Seconds: 0m,
            accounts.Targets,
            accounts.Totals,
            RunOf(),
            accounts.Decisions,
            accounts.Tables with { ScarcityPrices = prices });
    }

    private GoalOutcome OutcomeOf(GoalResult result, PlanAccounts accounts) => result.Goal.Goal == Goal.Shortfall
        ? ShortfallOf(result, accounts.Shortfall)
        : ValueOf(result, accounts.Totals.Value.Value);

    private GoalOutcome ShortfallOf(GoalResult result, decimal shortfall)
    {
        decimal weights = model.Problem.Programme.Targets.Sum(target => target.Weight);
        decimal? bound = double.IsNaN(result.Bound) ? null : Math.Max(0m, Math.Min(Rounded(result.Bound), shortfall));
        return new GoalOutcome(Goal.Shortfall, shortfall, bound, weights, Rounded(Math.Max(0.0, result.Best)));
    }

    // The solver's objective has the tie-break in it, which the value has not.
    private GoalOutcome ValueOf(GoalResult result, decimal value)
    {
        decimal? bound = double.IsNaN(result.Bound)
            ? null
            : Math.Max(value, Rounded(result.Bound / model.Problem.Index.MoneyScale) + (decimal)ValueGoal.TieBreak * model.Problem.Programme.Projects.Length);
        return new GoalOutcome(Goal.Value, value, bound, Math.Abs(value), Rounded(result.Best / model.Problem.Index.MoneyScale));
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, 9);

    private PlanRun RunOf() => new(
        options.PackageHash,
        options.Seed,
        options.Gap,
        options.TimeLimit is { } limit ? (decimal)limit.TotalSeconds : null,
        options.Threads,
        $"{solver.Name} {solver.Version} ({solver.Kind})",
        typeof(PlanAssembly).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
