using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Replanning;

/// <summary>
/// How much there was of each good in a year: made, extracted and imported. Nobody reports what went where, so that of a good
/// of which there was less than planned, less was exported and served, all in the same proportion.
/// </summary>
internal sealed class PastSupply
{
    // The same sums in another order differ in their last digits.
    private const decimal Rounding = 1e-9m;

    private readonly Dictionary<CommodityId, decimal> _amounts;

    /// <summary>The supply in a year by the decisions of <paramref name="book"/>.</summary>
    public PastSupply(AccountBook book, Year year)
    {
        var decisions = book.Decisions;
        var made = from row in decisions.Activities
                   where row.Year == year
                   from item in book.Units[row.Unit].Process.Recipe
                   where item.PerActivity > 0m
                   select (item.Commodity, Amount: row.Amount * item.PerActivity);
        var extracted = decisions.Extraction.Where(row => row.Year == year).Select(row => (row.Commodity, row.Amount));
        var imported = decisions.Flows.Where(flow => flow.Year == year && book.World.Contains(book.EndsOf(flow.Link, flow.IsForward).From))
            .Select(flow => (flow.Commodity, Amount: flow.Sent * (1m - book.Links[flow.Link].Loss)));
        _amounts = made.Concat(extracted).Concat(imported).GroupBy(part => part.Commodity)
            .ToDictionary(good => good.Key, good => good.Sum(part => part.Amount));
    }

    /// <summary>What was sent and served of each good, where there was only this much of what was <paramref name="planned"/>.</summary>
    public PlanDecisions Cut(PlanDecisions decisions, PastSupply planned)
    {
        return decisions with
        {
            Flows = [.. decisions.Flows.Select(flow => flow with { Sent = Part(flow.Sent, flow.Commodity) })],
            Served = [.. decisions.Served.Select(row => row with { Amount = Part(row.Amount, row.Commodity) })],
        };

        decimal Part(decimal amount, CommodityId good)
        {
            decimal all = planned._amounts.GetValueOrDefault(good);
            decimal there = _amounts.GetValueOrDefault(good);
            return there < all * (1m - Rounding) ? amount * there / all : amount;
        }
    }
}
