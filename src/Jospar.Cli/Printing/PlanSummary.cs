using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Printing;

/// <summary>A plan in a screenful: what is missed first, then what is kept, what it takes and how sure it is.</summary>
internal sealed class PlanSummary(Programme programme, Plan plan, Replan? replan = null, Money? valueOfCommitted = null)
{
    private readonly MoneyText _money = new(programme.Terms);

    /// <summary>The lines, each with a word in front that says what it is about.</summary>
    public IEnumerable<string> Lines()
    {
        var terms = programme.Terms;
        var years = terms.FirstYear == terms.LastYear ? $"{terms.FirstYear}" : $"{terms.FirstYear}–{terms.LastYear}";
        var title = terms.Name.En.Contains(years, StringComparison.Ordinal) ? terms.Name.En : $"{terms.Name.En}, {years}";
        yield return terms.Synthetic ? $"{title} (synthetic)" : title;
        foreach (var target in plan.Targets.OrderBy(target => MissingOf(target) == 0m))
        {
            yield return Line(MissingOf(target) == 0m ? "Reached" : "Missed", TargetText(target));
        }

        yield return Line("Launches", LaunchText());
        foreach (var idle in IdleText.Lines(programme, plan))
        {
            yield return Line("Idle", idle);
        }

        foreach (var wasted in CircledText.Lines(programme, plan))
        {
            yield return Line("Wasted", wasted);
        }

        foreach (var unserved in new UnservedText(programme, _money).Lines(plan))
        {
            yield return Line("Unserved", unserved);
        }

        foreach (var (commodity, discount) in plan.Decisions.Discounts)
        {
            yield return Line("Discount", $"{NameOf(commodity)}: {Figures.Given(discount)} off the export price, chosen among {MenuText(commodity)}");
        }

        yield return Line("Jobs", $"{DirectText()}; {(ToldJobs.KnowsBuilders(programme) ? $"at most {Figures.Whole(plan.Totals.PeakConstructionJobs)} building in one year" : "how many build is not known")}");
        yield return Line("Money", $"{_money.Of(plan.Totals.Investment)} invested at {terms.PriceYear} prices: {_money.Of(plan.Totals.PublicMoney)} from funds, {_money.Of(plan.Totals.PrivateMoney)} private{Counted(Measure.Investment, plan.Totals.Investment.Value)}");
        yield return Line("Value", $"{_money.Of(plan.Totals.Value)} present value at {terms.PriceYear} prices{SeenFrom()}{BesideCommitted()}");
        yield return Line(plan.Status.ToString(), ProofText());
    }

    /// <summary>What was made of a plan: its verification, and where it is written.</summary>
    public static IEnumerable<string> WrittenLines(PlanVerification verification, string folder, string report) =>
        [Line("Verified", VerificationText.Verdict(verification)), Line("Tables", folder), Line("Report", report)];

    /// <summary>That the solver failed, and at what; no line where it did not.</summary>
    public static IEnumerable<string> TroubleLines(string? trouble) =>
        trouble is null ? [] : [Line("Trouble", $"{trouble} The plan is the best until then.")];

    /// <summary>A line of the summary: a word, and what there is to say.</summary>
    public static string Line(string word, string text) => $"{word,-9} {text}";

    private Target TargetOf(TargetOutcome outcome) => programme.Targets.First(target => target.Id == outcome.Id);

    private decimal MissingOf(TargetOutcome outcome) => replan?.MissingOf(TargetOf(outcome), outcome) ?? outcome.Shortfall;

    private string TargetText(TargetOutcome outcome)
    {
        var target = TargetOf(outcome);
        var missing = MissingOf(outcome);
        var unit = TargetUnits.Of(programme, target);
        var whole = replan?.FindCarried(outcome.Id, outcome.Reached);
        var (level, reached) = (whole?.Level ?? outcome.Level, whole?.Now ?? outcome.Reached);

        // What lacks is what the two others differ by, to the last digit shown.
        var decimals = missing == 0m ? Figures.Decimals(reached) : Figures.Decimals(missing);
        var text = $"{target.Name.En}: {Figures.Fixed(reached, decimals)}{TargetUnits.Against(target)} {(missing == 0m ? TargetUnits.Amount(level, unit) : TargetUnits.Amount(level, unit, decimals))} {(target.Span == Span.Cumulative ? "up to" : "in")} {outcome.Year}";
        var remarks = whole is null ? "" : $"; {TargetUnits.Amount(whole.Now - outcome.Reached, unit)} of it before {programme.Terms.FirstYear}";
        remarks += LostPromise.Find(programme, plan, target) is { } lost ? $"; kept no longer in {lost.Year}, with {TargetUnits.Amount(lost.Reached, unit)}" : "";
        remarks += ReExports.Of(programme, plan, target) is > 0m and var sentOn ? $"; up to {TargetUnits.Amount(sentOn, unit)} of it imported in the same year and sent on" : "";
        if (missing == 0m)
        {
            return text + remarks;
        }

        var scale = whole is { Level: > 0m } ? whole.Level : target.Scale;
        var share = scale == 0m ? "" : $", {Figures.Percent(missing / scale)}{(whole is null && target.RequiredLevel == 0m ? " of the baseline" : "")}{(MetTarget.IsWithin(programme.Terms, target, missing) ? ", within the tolerance" : "")}";
        var word = target.Bound == Bound.AtLeast ? "short" : "over";
        return $"{text} ({TargetUnits.Amount(missing, unit)} {word}{share}){remarks}";
    }

    private string NameOf(CommodityId id) => programme.Commodities.FirstOrDefault(commodity => commodity.Id == id)?.Name.En ?? id.Value;

    private string MenuText(CommodityId id) => string.Join(", ", programme.DiscountMenu
        .Where(entry => entry.Commodity == id).Select(entry => entry.Discount).Distinct().Order().Select(Figures.Given));

    private string LaunchText()
    {
        var left = plan.Tables.NotLaunched
            .GroupBy(row => replan?.FindGivenUp(row.Project) is null ? row.Reason : "given_up", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{Figures.Whole(group.Count())} {ReasonText(group.Key, group.Count())}");
        var text = $"{Figures.Whole(plan.Totals.Launches)} of {Figures.Whole(programme.Projects.Length)} projects{Counted(Measure.RunningProjects, plan.Totals.Launches)}";
        return plan.Tables.NotLaunched.IsEmpty ? text : $"{text}; not launched: {string.Join(", ", left)}";
    }

    private string BesideCommitted()
    {
        // Where nothing is launched beside what is committed, nothing was gained by launching.
        if (valueOfCommitted is not { } committed || plan.Tables.Launches.All(launch => programme.Projects.Any(project => project.Id == launch.Project && project.Commitment is not null)))
        {
            return "";
        }

        var change = plan.Totals.Value - committed;
        var than = programme.Projects.Any(project => project.Commitment is not null) ? "with the committed projects alone and no promise to keep" : "with nothing launched and no promise to keep";
        return $", {_money.Of(new Money(Math.Abs(change.Value)))} {(change.Value < 0m ? "less" : "more")} than {than}";
    }

    private string DirectText() => plan.Totals.Jobs == 0 && ToldJobs.CountUntold(programme, plan) > 0
        ? $"how many work directly in {programme.Terms.LastYear} is not known"
        : $"{Figures.Whole(plan.Totals.Jobs)} direct in {programme.Terms.LastYear}{Counted(Measure.DirectJobs, plan.Totals.Jobs)}{IndirectText()}";

    // Unknown is not none: where no sector has a range, nothing is said.
    private string IndirectText()
    {
        JobsRow[] last = [.. plan.Tables.Jobs.Where(row => row.Year == programme.Terms.LastYear)];
        if (IndirectJobsSum.Of(last, row => row.IndirectLow) is not { } low || IndirectJobsSum.Of(last, row => row.IndirectHigh) is not { } high)
        {
            return "";
        }

        var jobs = CoveredJobs.Of(programme, plan);
        var range = $", apart from {Figures.Whole(low)} to {Figures.Whole(high)} indirect";
        return jobs.Unknown == 0
            ? range
            : $"{range}, which follow from {Figures.Whole(jobs.Known)} of them (for the other {Figures.Whole(jobs.Unknown)} no multiplier is known)";
    }

    // A promise may count some projects only, so that its figure and the total beside it differ.
    private string Counted(Measure measure, decimal total) => CountedPart.Find(programme, plan, measure, total) is { } part
        ? $"{(measure == Measure.Investment ? $"; {_money.Of(new Money(part.Counted))} of the whole counts" : $", {Figures.Whole(part.Counted)} of them count")} towards “{part.Promise.Name.En}”"
        : "";

    // What was spent before is sunk and later years are discounted less, so that the sum is another one.
    private string SeenFrom() => replan is not { IsSeenFromAnotherYear: true } ? "" : $" as seen from {replan.From}, not to be compared with the earlier plan's";

    private string ReasonText(string reason, int count) => reason switch
    {
        "not_viable" => count == 1 ? "at a loss for its sponsor" : "at a loss for their sponsors",
        "needs_discount" => $"at a loss for {(count == 1 ? "its sponsor" : "their sponsors")} at the discounts chosen, not at deeper ones",
        "no_start_fits" => count == 1 ? "that fits no site and year" : "that fit no site and year",
        "ruled_out" => count == 1 ? "that breaks a rule with every start of its own" : "that break a rule with every start of theirs",
        "given_up" => "given up, as reported",
        "beaten" when LeftOnPurpose.Why(plan, replan) is { } why => $"that could be launched, but would serve the goals no better or not by enough: the plan {why}",
        "beaten" => "that could be launched, but would serve the goals no better",
        _ => reason.Replace('_', ' '),
    };

    private string ProofText()
    {
        var goals = plan.Goals.Where(goal => goal.Goal != Goal.Shortfall || !programme.Targets.IsEmpty).Select(goal => $"{GoalText(goal.Goal)} {DistanceText(goal)}");
        var chosen = plan.Status == PlanStatus.Chosen ? "among near-optimal plans, not for its goals alone: " : "";
        var among = replan is null ? "" : ", of plans that change no more";
        return $"{chosen}{string.Join("; ", goals)}{among} ({Figures.Short(plan.Seconds)} s, {plan.Run.Solver})";
    }

    // A value near nil is far from its bound in per cent however close it is in money, and one of nil has no per cent.
    private string DistanceText(GoalOutcome goal) => goal switch
    {
        { IsBest: true } => "the best possible",
        { Gap: { } gap, Goal: Goal.Value } => $"within {Figures.Percent(gap)} ({ApartText(goal)}) of the best possible",
        { Gap: { } gap } => $"within {Figures.Percent(gap)} of the best possible",
        { Bound: not null, Goal: Goal.Value } => $"within {ApartText(goal)} of the best possible",
        _ => $"without a bound{(plan.Status == PlanStatus.Chosen ? " of its own" : "")}",
    };

    private string ApartText(GoalOutcome goal) => _money.Of(new Money(Math.Abs(goal.Bound!.Value - goal.Value)));

    private static string GoalText(Goal goal) => goal == Goal.Shortfall ? "shortfall" : "value";
}
