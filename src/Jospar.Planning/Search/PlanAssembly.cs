using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Search;

/// <summary>Makes a plan of what a search found: accounts in decimals, goals with their bounds, prices of scarce things.</summary>
internal sealed class PlanAssembly(ProgrammeModel model, PlannerOptions options, SolverIdentity solver)
{
    // A bound is a sum of doubles: where it falls short of the plan by less than this share, the two are equal.
    private const decimal Noise = 1e-7m;

    // The plan's amounts may be off by what the verifier takes for nothing: a bound further on the wrong side of it bounds nothing.
    private const decimal Wrong = PlanVerifier.DefaultTolerance;

    /// <summary>
    /// The plan of a <paramref name="point"/>, with the prices of <paramref name="exact"/> where that is given; its seconds
    /// are left to the caller.
    /// </summary>
    public Plan Of(SearchResult result, double[] point, SolveOutcome? exact)
    {
        var decisions = PointReader.Read(model, point);
        var accounts = PlanAccounts.Of(model.Problem.Programme, decisions);
        var prices = exact is null ? [] : ScarcityPrices.Of(model, exact);
        ImmutableArray<GoalOutcome> goals = [.. result.Goals.Select(goal => OutcomeOf(goal, accounts, point))];
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

    private GoalOutcome OutcomeOf(GoalResult result, PlanAccounts accounts, double[] point) => result.Goal.Goal == Goal.Shortfall
        ? ShortfallOf(result, accounts.Shortfall)
        : ValueOf(result, accounts.Totals.Value.Value, point);

    private GoalOutcome ShortfallOf(GoalResult result, decimal shortfall)
    {
        decimal weights = GoalScale.OfShortfall(model.Problem.Programme);
        decimal? bound = Rounded(result.Bound) is { } least && least - shortfall <= Wrong * Math.Max(1m, weights)
            ? Math.Clamp(least, 0m, shortfall)
            : null;
        return new GoalOutcome(Goal.Shortfall, shortfall, bound, weights, Rounded(Math.Max(0.0, result.Best)));
    }

    // The solver's objective has the tie-break in it, which the value has not; of a plan worth nothing it would be all that is left.
    private GoalOutcome ValueOf(GoalResult result, decimal value, double[] point)
    {
        double unit = 1.0 / model.Problem.Index.MoneyScale;
        double terms = unit * result.Goal.Costs.Zip(point, (cost, amount) => Math.Abs(cost * amount)).Sum();
        decimal tieBreak = (decimal)ValueGoal.TieBreak * model.Problem.Programme.Projects.Length;
        decimal? bound = Rounded(unit * result.Bound) is { } most && value - most - tieBreak <= Wrong * (decimal)Math.Max(1.0, terms)
            ? Math.Max(value, value == 0m && most <= Noise ? 0m : most + tieBreak)
            : null;
        return new GoalOutcome(Goal.Value, value, bound, Math.Abs(value), Rounded(unit * result.Best));
    }

    private static decimal? Rounded(double value) => double.IsNaN(value) ? null : Math.Round((decimal)value, 9);

    private PlanRun RunOf() => new(
        options.PackageHash,
        options.Seed,
        options.Gap,
        options.TimeLimit is { } limit ? (decimal)limit.TotalSeconds : null,
        options.Threads,
        $"{solver.Name} {solver.Version} ({solver.Kind})",
        typeof(PlanAssembly).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
