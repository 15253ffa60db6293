using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>From a standard normal number to a change of an uncertainty: its distribution's quantile at <c>Φ(z)</c>.</summary>
internal static class DeltaQuantile
{
    private const int Digits = 6;

    /// <summary>
    /// The change, rounded to six decimals and kept within what its kind can mean: nothing falls by more than all of it,
    /// output never rises, a delay is a whole number of years, a sponsor drops out (1) or does not (0).
    /// </summary>
    public static decimal Of(Uncertainty uncertainty, double z)
    {
        decimal delta = Math.Round((decimal)Math.Clamp(At(uncertainty.Distribution, z), -1e6, 1e6), Digits);
        return uncertainty.Kind switch
        {
            UncertaintyKind.Delay => Math.Max(0m, Math.Round(delta, MidpointRounding.AwayFromZero)),
            UncertaintyKind.DropOut => delta > 0m ? 1m : 0m,
            UncertaintyKind.Output => Math.Clamp(delta, -1m, 0m),
            _ => Math.Max(-1m, delta),
        };
    }

    private static double At(DeltaDistribution distribution, double z) => distribution.Shape switch
    {
        DistributionShape.Normal => (double)distribution.Mean + ((double)(distribution.Deviation ?? 0m) * z),
        DistributionShape.Lognormal => Math.Exp((double)distribution.Mean + ((double)(distribution.Deviation ?? 0m) * z)) - 1.0,
        DistributionShape.Uniform => Between(distribution.Low, distribution.High, NormalDistribution.Cumulative(z)),
        DistributionShape.Triangular => Triangular(distribution, NormalDistribution.Cumulative(z)),
        _ => Discrete(distribution, NormalDistribution.Cumulative(z)),
    };

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

    // In rising order, with no change in its place, so that what moves together moves in the same direction.
    private static double Discrete(DeltaDistribution distribution, double p)
    {
        decimal left = 1m - distribution.Probabilities.Sum();
        double sum = 0.0;
        double last = 0.0;
        foreach (var (value, probability) in distribution.Values.Zip(distribution.Probabilities).Append((0m, left)).OrderBy(pair => pair.Item1))
        {
            sum += (double)probability;
            last = probability > 0m ? (double)value : last;
            if (p < sum)
            {
                return (double)value;
            }
        }

        return last;
    }
}
