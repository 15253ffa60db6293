using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning;

/// <summary>
/// A plan of the small programme that keeps every rule: the line and the mill start in 2025 and run from 2026 on beside
/// the committed early mill; the smelter runs full; half a unit of power is short in 2028.
/// </summary>
internal static class SmallPlan
{
    public static readonly PlanRun Run = new("sha256-of-small", 7, 0.01m, 30m, 1, "by hand 1.0", "0.1.0");

    public static PlanDecisions Decisions() => new(
        [
            (new("line"), new("north"), new(2025)),
            (new("mill"), new("zone"), new(2025)),
            (new("early"), new("north"), new(2024)),
        ],
        [
            .. Years("smelter", 10m, 10m, 10m, 10m, (unit, year, amount) => (new UnitId(unit), year, amount)),
            .. Years("mill@zone", 0m, 3m, 6m, 6m, (unit, year, amount) => (new UnitId(unit), year, amount)),
            .. Years("early@north", 0m, 1m, 1m, 1m, (unit, year, amount) => (new UnitId(unit), year, amount)),
        ],
        [
            .. Flow("border", "metal", true, 10m, 6m, 3m, 3m),
            .. Flow("border", "bar", true, 0m, 4m, 7m, 7m),
            .. Flow("road", "ore", false, 20m, 20m, 20m, 20m),
            .. Flow("siding", "metal", true, 0m, 3m, 6m, 6m),
            .. Flow("siding", "bar", false, 0m, 3m, 6m, 6m),
            .. Flow("substation", "power", true, 0m, 2m, 4m, 4m),
        ],
        [.. At("south", "ore", 20m, 20m, 20m, 20m), .. At("north", "power", 14m, 16.5m, 18.5m, 20m)],
        [.. At("north", "power", 4m, 4m, 4m, 5.5m)],
        [.. At("north", "slag", 5m, 5m, 5m, 5m)]);

    public static Plan Create() => Of(SmallProgramme.Create(), Decisions());

    /// <summary>A plan with these decisions, as a planner would write it.</summary>
    public static Plan Of(Programme programme, PlanDecisions decisions)
    {
        var accounts = PlanAccounts.Of(programme, decisions);
        decimal value = accounts.Totals.Value.Value;
        return new Plan(
            PlanStatus.Proven,
            [
                new(Goal.Shortfall, accounts.Shortfall, accounts.Shortfall, programme.Targets.Sum(target => target.Weight)),
                new(Goal.Value, value, value + 1m, Math.Abs(value)),
            ],
            1.5m, accounts.Targets, accounts.Totals, Run, accounts.Decisions,
            accounts.Tables with
            {
                ScarcityPrices = [new("occupied_stock", "zone land", new(2026), 1.25m, "money per ha")],
            });
    }

    private static IEnumerable<(LinkId, CommodityId, bool, Year, decimal)> Flow(
        string link, string commodity, bool isForward, params decimal[] amounts) =>
        amounts.Select((amount, index) => (new LinkId(link), new CommodityId(commodity), isForward, new Year(2025 + index), amount));

    private static IEnumerable<(PlaceId, CommodityId, Year, decimal)> At(string place, string commodity, params decimal[] amounts) =>
        amounts.Select((amount, index) => (new PlaceId(place), new CommodityId(commodity), new Year(2025 + index), amount));

    private static IEnumerable<T> Years<T>(
        string id, decimal a, decimal b, decimal c, decimal d, Func<string, Year, decimal, T> row) =>
        new[] { a, b, c, d }.Select((amount, index) => row(id, new Year(2025 + index), amount));
}
