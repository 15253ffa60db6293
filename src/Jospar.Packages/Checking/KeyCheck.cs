using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>Checks that no two rows of a table have the same key.</summary>
internal static class KeyCheck
{
    /// <summary>Reports every row whose key an earlier row has.</summary>
    public static void Check(PackageTable table, FindingCollector findings)
    {
        var definition = table.Definition;
        var first = new Dictionary<string, int>(table.Rows.Length, StringComparer.Ordinal);
        var inAnyCase = new Dictionary<string, string>(table.Rows.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            string key = string.Join(", ", definition.KeyIndices.Select(index => row.Values[index]));
            bool isWhole = definition.KeyIndices.All(index => row.Values[index].Length > 0);
            if (isWhole && !first.TryAdd(key, row.Number))
            {
                string code = definition.Key is ["id"] ? "id-duplicate" : "key-duplicate";
                string columns = string.Join(", ", definition.Key);
                findings.Add(code, definition.Name, row.Number, definition.Key[0], key, $"Row {first[key]} has the same {columns} already: {key}.");
            }
            else if (isWhole && definition.Key is ["id"] && !inAnyCase.TryAdd(key, key))
            {
                findings.Add("id-case", definition.Name, row.Number, "id", key, $"{key} and {inAnyCase[key]} (row {first[inAnyCase[key]]}) differ only by capitals, and are two things.");
            }
        }
    }
}
