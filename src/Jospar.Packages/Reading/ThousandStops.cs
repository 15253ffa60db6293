using System.Text.RegularExpressions;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>
/// Numbers such as 2.600, in which the full stop was meant to part thousands, and which are read as a thousandth. Who writes
/// three decimals throughout, as programs do, means them.
/// </summary>
internal sealed partial class ThousandStops(TableDefinition definition)
{
    private const decimal Thousand = 1000m;
    private readonly SortedDictionary<int, Count> _counts = [];

    /// <summary>Counts a cell as it was written.</summary>
    public void See(int column, int row, string raw)
    {
        string text = raw.Trim();
        if (text.Length == 0 || definition.Columns[column] is not { Type: ColumnType.Number, Maximum: null or >= Thousand })
        {
            return;
        }

        if (!_counts.TryGetValue(column, out var count))
        {
            _counts.Add(column, count = new Count());
        }

        count.AreFixed &= ThreeDecimals().IsMatch(text);
        count.HasOther |= !EndsInZero().IsMatch(text);
        if (EndsInZero().IsMatch(text))
        {
            count.First ??= (row, text);
            count.Odd++;
        }
    }

    /// <summary>Reports the columns in which some numbers are written so, each once.</summary>
    public void Report(FindingCollector findings)
    {
        foreach (var (index, count) in _counts)
        {
            if (count.First is var (row, text) && !(count.AreFixed && count.HasOther))
            {
                var column = definition.Columns[index];
                string read = CellText.Normalise(column, text);
                string others = count.Odd == 1 ? "" : $", and {count.Odd - 1} more of the column likewise";
                findings.Add(
                    "number-thousands", definition.Name, row, column.Name, text, $"“{text}” is read as {read}{others}.",
                    $"Write {text.Replace(".", "", StringComparison.Ordinal)} if the full stop parts thousands, or {read} if it begins the decimals.");
            }
        }
    }

    /// <summary>Whether a whole number was perhaps meant, of which the full stop parts the thousands.</summary>
    public static bool MayPart(string text) => BeforeThree().IsMatch(text);

    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$")]
    private static partial Regex BeforeThree();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}\.\d\d0$")]
    private static partial Regex EndsInZero();

    [GeneratedRegex(@"^-?\d+\.\d{3}$")]
    private static partial Regex ThreeDecimals();

    /// <summary>What was seen of a column: how many numbers end so, the first of them, and whether all have three decimals.</summary>
    private sealed class Count
    {
        public (int Row, string Text)? First { get; set; }

        public int Odd { get; set; }

        public bool AreFixed { get; set; } = true;

        public bool HasOther { get; set; }
    }
}
