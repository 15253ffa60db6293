using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>From a standard normal number to a change of an uncertainty: its distribution's quantile at <c>Φ(z)</c>.</summary>
internal static class DeltaQuantile
{
    private const int Digits = 6;
    private const double Most = 1e6;

    /// <summary>Whether the distribution's quantile is of a share between 0 and 1 itself.</summary>
    public static bool IsOfShare(UncertainRow row) =>
        row.Uncertainty.Distribution.Shape is not (DistributionShape.Normal or DistributionShape.Lognormal);

    /// <summary>
    /// The change at a standard normal number, rounded to six decimals and kept within what its kind can mean: nothing falls
    /// by more than all of it, output never rises, a delay is a whole number of years, a sponsor drops out (1) or not (0).
    /// </summary>
    public static decimal Of(UncertainRow row, double z)
    {
        if (IsOfShare(row))
        {
            return OfShare(row, NormalDistribution.Cumulative(z));
        }

        var distribution = row.Uncertainty.Distribution;
        double spread = (double)distribution.Mean + ((double)(distribution.Deviation ?? 0m) * z);
        return Kept(row, distribution.Shape == DistributionShape.Normal ? spread : Math.Exp(spread) - 1.0);
    }

    /// <summary>The change at a share between 0 and 1, in the same way.</summary>
    public static decimal OfShare(UncertainRow row, double share)
    {
        var distribution = row.Uncertainty.Distribution;
        return Kept(row, distribution.Shape switch
        {
            DistributionShape.Uniform => Between(distribution.Low, distribution.High, share),
            DistributionShape.Triangular => Triangular(distribution, share),
            _ => Discrete(row, share),
        });
    }

    /// <summary>What a lognormal change multiplies by on average, <c>exp(mean + deviation² / 2)</c>, rounded alike; empty of other shapes.</summary>
    public static decimal? AverageFactor(DeltaDistribution distribution)
    {
        if (distribution.Shape != DistributionShape.Lognormal)
        {
            return null;
        }

        double deviation = (double)(distribution.Deviation ?? 0m);
        return Math.Round((decimal)Math.Min(Math.Exp((double)distribution.Mean + (deviation * deviation / 2.0)), Most), Digits);
    }

    private static decimal Kept(UncertainRow row, double change)
    {
        if (change == 0.0)
        {
            return 0m;
        }

        decimal delta = Math.Round((decimal)Math.Clamp(change, -Most, Most), Digits);
        return row.Uncertainty.Kind switch
        {
            UncertaintyKind.Delay => Math.Max(0m, Math.Round(delta, MidpointRounding.AwayFromZero)),
            UncertaintyKind.DropOut => delta > 0m ? 1m : 0m,
            UncertaintyKind.Output => Math.Clamp(delta, -1m, 0m),
            _ => Math.Max(-1m, delta),
        };
    }

    private static double Between(decimal? low, decimal? high, double share) =>
        (double)(low ?? 0m) + (share * (double)((high ?? 0m) - (low ?? 0m)));

    private static double Triangular(DeltaDistribution distribution, double p)
    {
        double low = (double)(distribution.Low ?? 0m);
        double mode = (double)(distribution.Mode ?? 0m);
        double high = (double)(distribution.High ?? 0m);
        double width = high - low;
        if (width <= 0.0)
        {
            return mode;
        }

        return p < (mode - low) / width
            ? low + Math.Sqrt(p * width * (mode - low))
            : high - Math.Sqrt((1.0 - p) * width * (high - mode));
    }

    private static double Discrete(UncertainRow row, double share)
    {
        foreach (var (until, value) in row.Steps)
        {
            if (share < until)
            {
                return value;
            }
        }

        return row.Steps[^1].Value;
    }
}
