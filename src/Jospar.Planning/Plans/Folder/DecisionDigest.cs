using System.Security.Cryptography;
using System.Text;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>SHA-256 of what a plan decides: two plans with the same digest decide the same.</summary>
public static class DecisionDigest
{
    /// <summary>The digest in 64 small hexadecimal digits; amounts count as they are written, the order of rows does not.</summary>
    public static string Of(PlanDecisions decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in Lines(decisions.Sorted()))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Lines(PlanDecisions decisions) =>
        decisions.Launches.Select(row => $"launch,{row.Project},{row.Site},{row.Start}")
            .Concat(decisions.Activities.Select(row => $"activity,{row.Unit},{row.Year},{Folder.PlanNumber.Format(row.Amount)}"))
            .Concat(decisions.Flows.Select(row =>
                $"flow,{row.Link},{row.Commodity},{row.IsForward},{row.Year},{Folder.PlanNumber.Format(row.Sent)}"))
            .Concat(decisions.Extraction.Select(row => Line("extraction", row)))
            .Concat(decisions.Served.Select(row => Line("served", row)))
            .Concat(decisions.Discards.Select(row => Line("discard", row)))
            .Concat(decisions.Discounts.Select(row => $"discount,{row.Commodity},{Folder.PlanNumber.Format(row.Discount)}"));

    private static string Line(string table, (PlaceId Place, CommodityId Commodity, Year Year, decimal Amount) row) =>
        $"{table},{row.Place},{row.Commodity},{row.Year},{Folder.PlanNumber.Format(row.Amount)}";
}
