using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>What an answer of the model differs in from the plan: targets, value, launches, and what is used up.</summary>
internal sealed class PlanDifference(ExplainedModel explained)
{
    private const double Full = 1e-6;
    private const decimal Noise = 1e-6m;

    private readonly HashSet<ScarceThing> _usedUp = [.. UsedUpBy(explained, explained.Plan.Tables)];

    /// <summary>An answer without a plan.</summary>
    public static WhatIf None(WhatIfKind kind, PlaceId? site, WhatIfEnd end, int held) =>
        new(kind, site, end, 0m, Money.Zero, [], [], [], [], held, null);

    /// <summary>The answer of a point.</summary>
    public WhatIf Of(WhatIfKind kind, PlaceId? site, LexicographicAnswer answer, double[] point, int project, int held)
    {
        var accounts = PlanAccounts.Of(explained.Programme, PointReader.Read(explained.Model, point));
        decimal planned = explained.Plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Shortfall)?.Value ?? 0m;
        var usedUp = UsedUpBy(explained, accounts.Tables).ToHashSet();
        return new WhatIf(
            kind,
            site,
            answer.End,
            Clean(accounts.Shortfall - planned),
            new Money(Clean(accounts.Totals.Value.Value - explained.Plan.Totals.Value.Value)),
            EffectsOn(accounts.Targets),
            MovesTo(accounts.Decisions, project),
            [.. Sorted(usedUp.Except(_usedUp))],
            [.. Sorted(_usedUp.Except(usedUp))],
            held,
            answer.Gap > 0 && double.IsFinite(answer.Gap) ? Math.Round((decimal)Math.Min(answer.Gap, 1e6), 9) : null)
        {
            Discounts = DiscountChange.Differing(explained.Plan.Decisions, accounts.Decisions),
        };
    }

    private static decimal Clean(decimal amount) => Math.Abs(amount) < Noise ? 0m : SolverNumber.Of((double)amount);

    private static IEnumerable<ScarceThing> Sorted(IEnumerable<ScarceThing> things) =>
        things.OrderBy(thing => thing.Kind, StringComparer.Ordinal).ThenBy(thing => thing.Subject, StringComparer.Ordinal).ThenBy(thing => thing.Year);

    private ImmutableArray<TargetEffect> EffectsOn(ImmutableArray<TargetOutcome> targets) =>
    [
        .. from then in targets
           join planned in explained.Plan.Targets on then.Id equals planned.Id
           where Math.Abs(then.Reached - planned.Reached) > Noise * Math.Max(1m, Math.Abs(planned.Level))
           select new TargetEffect(then.Id, planned.Reached, then.Reached, Clean(then.Shortfall - planned.Shortfall)),
    ];

    private ImmutableArray<LaunchMove> MovesTo(PlanDecisions decisions, int project)
    {
        var own = explained.Programme.Projects[project].Id;
        var planned = explained.Plan.Decisions.Launches.ToDictionary(launch => launch.Project);
        var then = decisions.Launches.ToDictionary(launch => launch.Project);
        var moves = from id in planned.Keys.Union(then.Keys)
                    let isPlanned = planned.ContainsKey(id)
                    let isThen = then.ContainsKey(id)
                    where !isPlanned || !isThen || planned[id] != then[id]
                    orderby id != own, id
                    select new LaunchMove(
                        id,
                        isPlanned ? planned[id].Site : null,
                        isPlanned ? planned[id].Start : null,
                        isThen ? then[id].Site : null,
                        isThen ? then[id].Start : null);
        return [.. moves];
    }

    // Links and stocks that are full, and funds that are empty.
    private static IEnumerable<ScarceThing> UsedUpBy(ExplainedModel explained, PlanTables tables)
    {
        var programme = explained.Programme;
        var units = explained.Model.Meanings.ToLookup(meaning => (meaning.Constraint, meaning.Subject), meaning => meaning.Unit ?? "");
        foreach (var row in tables.LinkUse.Where(row => row.Capacity is { } capacity && IsFull(row.Load, capacity)))
        {
            yield return new ScarceThing(ScarceKinds.LinkCapacity, row.Link.Value, row.Year, units[(ScarceKinds.LinkCapacity, row.Link.Value)].FirstOrDefault() ?? "");
        }

        foreach (var row in tables.StockUse.Where(row => row.Year == programme.Terms.LastYear && IsFull(row.Occupied, row.Available)))
        {
            string subject = $"{row.Place},{row.Commodity}";
            yield return new ScarceThing(ScarceKinds.OccupiedStock, subject, null, units[(ScarceKinds.OccupiedStock, subject)].FirstOrDefault() ?? "");
        }

        foreach (var row in tables.FundCashFlows.Where(row => row.Balance.Value <= Noise && row.Disbursed.Value > 0m))
        {
            yield return new ScarceThing(ScarceKinds.FundBalance, row.Fund.Value, row.Year, programme.Terms.MoneyName);
        }
    }

    private static bool IsFull(decimal used, decimal available) => used > 0m && (double)used >= (double)available * (1 - Full);
}
