using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>
/// A link moves only the commodities of its carrier, only in the directions it allows, and both ways together no more
/// load than its own capacity and what running projects add.
/// </summary>
internal sealed class LinkCapacityRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "link_capacity";

    /// <summary>Capacity in a year; nothing where the link never chokes.</summary>
    public static decimal? Capacity(PlanEvidence evidence, Link link, Year year)
    {
        if (link.Capacity is not { } capacity)
        {
            return null;
        }

        foreach (var (launch, expansion) in evidence.Expansions[link.Id])
        {
            capacity += launch.Runs(year) ? expansion.AddedCapacity : 0m;
        }

        return capacity;
    }

    /// <summary>Load sent over each link in each year, both ways together.</summary>
    public static Dictionary<(LinkId Link, Year Year), decimal> Loads(PlanEvidence evidence)
    {
        var loads = new Dictionary<(LinkId, Year), decimal>();
        foreach (var row in evidence.Tables.Flows)
        {
            decimal load = evidence.Commodities[row.Commodity].Load * row.Sent;
            loads[(row.Link, row.Year)] = loads.GetValueOrDefault((row.Link, row.Year)) + load;
        }

        return loads;
    }

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var row in evidence.Tables.Flows)
        {
            meter.Check(IsAllowed(evidence, row) ? -row.Sent : Math.Abs(row.Sent), 1m, () => NameOf(row));
        }

        var loads = Loads(evidence);
        foreach (var link in evidence.Programme.Links)
        {
            foreach (var year in evidence.Years)
            {
                decimal load = loads.GetValueOrDefault((link.Id, year));
                if (Capacity(evidence, link, year) is { } capacity)
                {
                    meter.Check(load - capacity, Math.Max(load, capacity), () => $"{link.Id} in {year}");
                }
            }
        }
    }

    private static bool IsAllowed(PlanEvidence evidence, FlowRow row)
    {
        var link = evidence.Links[row.Link];
        bool isForward = row.From == link.From && row.To == link.To;
        bool isBack = link.BothWays && row.From == link.To && row.To == link.From;
        return evidence.Commodities[row.Commodity].Carrier == link.Carrier && (isForward || isBack);
    }

    private static string NameOf(FlowRow row) => $"{row.Commodity} from {row.From} to {row.To} over {row.Link} in {row.Year}";
}
