namespace Jospar.Cli.Printing;

/// <summary>Rows of a table as a reader counts them.</summary>
internal static class RowRanges
{
    // So many ranges name the rows; a longer line is read by nobody.
    private const int Most = 12;

    /// <summary>Such as <c>2–44, 51</c>; beyond a dozen ranges how many rows follow.</summary>
    public static string TextOf(IEnumerable<int> rows)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (int row in rows.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == row - 1)
            {
                ranges[^1] = (ranges[^1].First, row);
            }
            else
            {
                ranges.Add((row, row));
            }
        }

        string told = string.Join(", ", ranges.Take(Most).Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}–{range.Last}"));
        int rest = ranges.Skip(Most).Sum(range => range.Last - range.First + 1);
        return rest == 0 ? told : $"{told} and {CountText.Of(rest, "more row", "more rows")}";
    }
}
