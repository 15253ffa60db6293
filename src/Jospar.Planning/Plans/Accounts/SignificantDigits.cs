namespace Jospar.Planning.Plans.Accounts;

/// <summary>
/// The precision in which plans are kept: twelve significant digits, so that a balance of a thousand terms still closes
/// far within the verifier's tolerance, and nothing below a billionth of a unit, which is the solver's noise.
/// </summary>
internal static class SignificantDigits
{
    /// <summary>Significant digits kept.</summary>
    public const int Kept = 12;

    private const decimal Noise = 0.000_000_001m;

    /// <summary>The amount in twelve significant digits, half to even; noise becomes zero.</summary>
    public static decimal Round(decimal amount)
    {
        decimal size = Math.Abs(amount);
        if (size < Noise)
        {
            return 0m;
        }

        int whole = WholeDigits(size);
        if (whole > Kept)
        {
            decimal step = PowerOfTen(whole - Kept);
            return Math.Round(amount / step) * step;
        }

        return Math.Round(amount, Math.Min(28, Kept - whole));
    }

    // Digits before the decimal point; nought or negative below 0.1.
    private static int WholeDigits(decimal size)
    {
        int digits = 0;
        for (; size >= 1m; size /= 10m)
        {
            digits++;
        }

        for (; size < 0.1m; size *= 10m)
        {
            digits--;
        }

        return digits;
    }

    private static decimal PowerOfTen(int exponent)
    {
        decimal power = 1m;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
