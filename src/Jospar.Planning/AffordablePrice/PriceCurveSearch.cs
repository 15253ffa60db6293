using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Search;

namespace Jospar.Planning.AffordablePrice;

/// <summary>
/// Draws, for each obliged commodity, what a discount makes viable and what the best plan at that discount processes, adds
/// and costs the producers. A discount decides only which starts their sponsors would lose by: where two leave the same
/// starts, one plan serves both.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
public sealed class PriceCurveSearch(ISolver solver, TimeProvider time)
{
    /// <summary>
    /// The curves; points that a limit, the user, the rules or a failure of the solver leave without a plan have only what is viable.
    /// Throws <see cref="SolverFailedException"/> when the solver fails and no point has a plan, <see cref="UnverifiedPlanException"/>
    /// when what it found breaks a rule.
    /// </summary>
    public PriceCurveDocument Draw(
        Programme programme,
        string packageHash,
        PriceCurveOptions options,
        IProgress<PriceCurveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(options);
        var clock = new SearchClock(time, options.Time);
        CommodityId[] commodities = [.. programme.Obligations.Select(obligation => obligation.Commodity).Distinct()
            .Where(commodity => options.Commodity is null || commodity == options.Commodity)];
        decimal[] discounts = [.. options.Discounts.Distinct().Order()];
        var asked = commodities.ToDictionary(
            commodity => commodity, commodity => discounts.Select(discount => new DiscountedProgramme(programme, commodity, discount)).ToArray());
        var toPlan = asked.Values.SelectMany(each => each).Select(each => each.Starts).ToHashSet(StringComparer.Ordinal);
        var planned = new Dictionary<string, PlanningOutcome>(StringComparer.Ordinal);
        var curves = new List<PriceCurve>();
        int count = commodities.Length * discounts.Length;
        bool isStopped = false;
        string? trouble = null;
        foreach (var commodity in commodities)
        {
            var points = new List<PricePoint>();
            CurvePlan? best = null;
            foreach (var (discount, discounted) in discounts.Zip(asked[commodity]))
            {
                progress?.Report(new PriceCurveProgress(commodity, discount, (curves.Count * discounts.Length) + points.Count, count));
                var outcome = Attempt.At(() => Find(planned, discounted, options, packageHash, clock, toPlan.Count, cancellation), ref trouble);
                trouble ??= (outcome as PlanningOutcome.Planned)?.Trouble;
                toPlan.Remove(discounted.Starts);
                best = outcome is PlanningOutcome.Planned { Plan: var plan } ? CurvePlan.BetterOf(best, plan, discounted) : best;
                points.Add(outcome is PlanningOutcome.Planned
                    ? PointOf(discounted, [.. programme.Obligations.Where(duty => duty.Commodity == commodity)], commodity, discount, best!)
                    : new PricePoint(discount, discounted.Viable, IsImpossible: outcome is PlanningOutcome.Impossible));
                isStopped |= outcome is not PlanningOutcome.Impossible && !IsProven(outcome, points[^1], options.Gap);
            }

            curves.Add(CurveOf(programme, commodity, [.. points]));
        }

        var document = new PriceCurveDocument(packageHash, [.. curves], isStopped) { Trouble = trouble };
        return trouble is null || document.CountPlans() > 0 ? document : throw new SolverFailedException(trouble);
    }

    /// <summary>
    /// Whether a point's plan is as near to the best as was asked: a limit may end a search that has come as far, or whose plan that of
    /// a lesser discount takes the place of.
    /// </summary>
    internal static bool IsProven(PlanningOutcome? outcome, PricePoint point, decimal gap) =>
        outcome is PlanningOutcome.Planned { Plan.Status: not PlanStatus.Stopped } || point.Gap <= gap;

    private static PriceCurve CurveOf(Programme programme, CommodityId commodity, ImmutableArray<PricePoint> points)
    {
        var duties = ToldObligations.Of(programme, commodity);
        ImmutableArray<decimal> menu = [.. programme.DiscountMenu.Where(entry => entry.Commodity == commodity).Select(entry => entry.Discount).Order()];
        return new PriceCurve(
            commodity, duties.Max(duty => duty.Share), menu.IsEmpty ? duties.Max(duty => duty.Discount) : null, duties.Min(duty => duty.BurdenCap), points,
            menu.IsEmpty && duties.DistinctBy(duty => duty.Discount).Count() > 1)
        {
            Menu = menu,
            ShareVaries = duties.DistinctBy(duty => duty.Share).Count() > 1,
            CapVaries = duties.DistinctBy(duty => duty.BurdenCap).Count() > 1,
        };
    }

    private PlanningOutcome? Find(
        Dictionary<string, PlanningOutcome> planned, DiscountedProgramme discounted, PriceCurveOptions options, string packageHash,
        SearchClock clock, int toPlan, CancellationToken cancellation)
    {
        if (planned.TryGetValue(discounted.Starts, out var known))
        {
            return known;
        }

        if (cancellation.IsCancellationRequested || clock.IsOver)
        {
            return null;
        }

        var asked = new PlannerOptions(options.Gap, clock.Share(1.0 / toPlan), options.Seed, options.Threads, packageHash);
        var outcome = new Planner(solver, time).Plan(discounted.Programme, asked, progress: null, cancellation);
        planned.Add(discounted.Starts, outcome);
        return outcome;
    }

    private static PricePoint PointOf(DiscountedProgramme discounted, Obligation[] duties, CommodityId commodity, decimal discount, CurvePlan best)
    {
        var plan = best.Plan;
        var programme = discounted.Programme;
        var terms = programme.Terms;
        var rows = PlanAccounts.Of(programme, plan.Decisions).Tables.DomesticSupply.Where(row => row.Commodity == commodity).ToArray();
        var measures = new PlanMeasures(programme, plan.Decisions);
        string family = programme.Commodities.First(candidate => candidate.Id == commodity).Family;
        var taking = DiscountedProgramme.Taking(programme, commodity).Select(project => project.Id).ToHashSet();
        var burdens = BurdensOf(programme, commodity, rows);
        return new PricePoint(
            discount,
            discounted.Viable,
            plan.Decisions.Launches.Count(launch => taking.Contains(launch.Project)),
            Rounded(measures.Value(Measure.Use, new MeasureFilter(Commodity: commodity), Span.Year, terms.LastYear)),
            Rounded(measures.Value(Measure.ValueAdded, new MeasureFilter(Family: family), Span.Year, terms.LastYear)),
            Rounded(rows.Where(row => row.Year == terms.LastYear).Sum(row => row.Transfer.Value)),
            Rounded(rows.Sum(row => row.Transfer.Value * terms.RunningFactor(row.Year))),
            Rounded(burdens.Values.DefaultIfEmpty(0m).Max()),
            duties.Any(duty => duty.BurdenCap is not null) ? duties.All(duty => IsKept(duty, burdens)) : null,
            plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Shortfall) is { } shortfall ? Rounded(shortfall.Value) : null,
            Rounded(plan.Totals.Value.Value),
            best.Gap is { } gap ? Rounded(gap) : null);
    }

    // The cap of an obligation is that of the years in which it holds.
    private static bool IsKept(Obligation duty, Dictionary<Year, decimal> burdens) =>
        duty.BurdenCap is not { } cap || burdens.All(year => !duty.HoldsIn(year.Key) || year.Value <= cap + 1e-9m);

    // Of each year's output at its export price; a year without output is no burden.
    private static Dictionary<Year, decimal> BurdensOf(Programme programme, CommodityId commodity, DomesticSupplyRow[] rows)
    {
        var prices = programme.Prices.Where(price => price.Commodity == commodity).ToArray();
        if (prices.Length == 0)
        {
            return [];
        }

        var timeline = new Timeline<Price>(prices.Select(price => (price.FromYear, price)));
        return rows
            .Select(row => (row.Year, row.Transfer, Worth: row.Output * (timeline.At(row.Year).Export ?? 0m)))
            .Where(row => row.Worth > 0m)
            .ToDictionary(row => row.Year, row => row.Transfer.Value / row.Worth);
    }

    private static decimal Rounded(decimal amount) => Math.Round(amount, 9);
}
