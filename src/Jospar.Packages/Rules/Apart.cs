namespace Jospar.Packages.Rules;

/// <summary>
/// How far numbers lie apart that should be of one size. A slip between units (t for kt, MWh for GWh, dollars for millions)
/// puts one of them a thousandfold from the others, which nothing that really happens does within one table.
/// </summary>
internal static class Apart
{
    private const decimal MostTold = 1e9m;

    /// <summary>The median; of an even number the lower of the two in the middle, so that it is one of those given.</summary>
    public static decimal Median(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }

    /// <summary>Whether one of two numbers above nothing is <paramref name="fold"/> times the other or more.</summary>
    public static bool IsBeyond(decimal left, decimal right, decimal fold) => Math.Max(left, right) / fold >= Math.Min(left, right);

    /// <summary>How many times one of two numbers above nothing is the other, in words.</summary>
    public static string Times(decimal left, decimal right)
    {
        decimal large = Math.Max(left, right);
        decimal small = Math.Min(left, right);
        string times = large / MostTold >= small ? "more than a billion" : Numbers.Text(Math.Round(large / small));
        return left >= right ? $"{times} times" : $"one part in {times} of";
    }
}
