using System.Collections.Immutable;

namespace Jospar.Planning.Stress.Summary;

/// <summary>Statistics of draws.</summary>
internal static class Statistics
{
    private const double WorstShare = 0.1;
    private const double Sure = 1.959963984540054;
    private const int Bins = 24;

    /// <summary>The spread of some numbers; <paramref name="isLowWorse"/> says on which side the worst tenth lies.</summary>
    public static Spread SpreadOf(decimal planned, IEnumerable<decimal> numbers, bool isLowWorse)
    {
        decimal[] sorted = [.. numbers.Order()];
        int worst = Math.Max(1, (int)Math.Ceiling(sorted.Length * WorstShare - 1e-9));
        var tail = isLowWorse ? sorted.Take(worst) : sorted.TakeLast(worst);
        return new Spread(
            planned, Rounded(sorted.Average()), Rounded(tail.Average()), Quantile(sorted, 0.05m), Quantile(sorted, 0.25m),
            Quantile(sorted, 0.5m), Quantile(sorted, 0.75m), Quantile(sorted, 0.95m), HistogramOf(sorted));
    }

    /// <summary>Wilson's 95 % interval of a share of <paramref name="draws"/>.</summary>
    public static (decimal Low, decimal High) WilsonInterval(int met, int draws)
    {
        double share = (double)met / draws;
        double square = Sure * Sure / draws;
        double centre = (share + (square / 2.0)) / (1.0 + square);
        double half = Sure / (1.0 + square) * Math.Sqrt((share * (1.0 - share) / draws) + (square / (4.0 * draws)));
        return (
            met == 0 ? 0m : Math.Round((decimal)Math.Max(0.0, centre - half), 6),
            met == draws ? 1m : Math.Round((decimal)Math.Min(1.0, centre + half), 6));
    }

    /// <summary>Ranks from 1 on; equal numbers share the mean of theirs.</summary>
    public static double[] Ranks(IReadOnlyList<decimal> numbers)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(at => numbers[at])];
        double[] ranks = new double[order.Length];
        for (int first = 0; first < order.Length;)
        {
            int end = first;
            while (end < order.Length && numbers[order[end]] == numbers[order[first]])
            {
                end++;
            }

            for (int at = first; at < end; at++)
            {
                ranks[order[at]] = (first + end + 1) / 2.0;
            }

            first = end;
        }

        return ranks;
    }

    /// <summary>Pearson's correlation of two lists of ranks (Spearman's of what they rank); 0 where one of them is constant.</summary>
    public static decimal Correlation(double[] first, double[] second)
    {
        double middle = (first.Length + 1) / 2.0;
        double both = 0.0;
        double one = 0.0;
        double other = 0.0;
        for (int at = 0; at < first.Length; at++)
        {
            both += (first[at] - middle) * (second[at] - middle);
            one += (first[at] - middle) * (first[at] - middle);
            other += (second[at] - middle) * (second[at] - middle);
        }

        return one == 0.0 || other == 0.0 ? 0m : Math.Round((decimal)(both / Math.Sqrt(one * other)), 6);
    }

    /// <summary>A number of a summary in nine decimals at most.</summary>
    public static decimal Rounded(decimal number) => Math.Round(number, 9) / 1.000000000000000000000000000000000m;

    // Between the two nearest draws, in proportion.
    private static decimal Quantile(decimal[] sorted, decimal share)
    {
        decimal at = share * (sorted.Length - 1);
        int below = (int)Math.Floor(at);
        int above = Math.Min(sorted.Length - 1, below + 1);
        return Rounded(sorted[below] + ((at - below) * (sorted[above] - sorted[below])));
    }

    private static Histogram HistogramOf(decimal[] sorted)
    {
        decimal width = (sorted[^1] - sorted[0]) / Bins;
        if (Rounded(width) == 0m)
        {
            return new Histogram(sorted[0], 0m, [sorted.Length]);
        }

        int[] counts = new int[Bins];
        foreach (decimal number in sorted)
        {
            counts[Math.Min(Bins - 1, (int)((number - sorted[0]) / width))]++;
        }

        return new Histogram(sorted[0], Rounded(width), [.. counts]);
    }
}
