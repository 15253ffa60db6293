using System.Globalization;

namespace Jospar.Planning.Stress;

/// <summary>The precision in which results of draws are kept: nine significant digits, below which lies a solver's tolerance.</summary>
internal static class StressNumber
{
    /// <summary>The number in nine significant digits; below a billionth it is nothing.</summary>
    public static decimal Of(double value) => Math.Abs(value) < 1e-9
        ? 0m
        : decimal.Parse(value.ToString("G9", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
