namespace Jospar.Domain;

/// <summary>Present values in decimal arithmetic.</summary>
public static class Discounting
{
    /// <summary><c>(1 + rate)^−years</c>; years may be negative.</summary>
    public static decimal Factor(decimal rate, int years)
    {
        decimal factor = 1m;
        for (int i = 0; i < Math.Abs(years); i++)
        {
            factor *= 1m + rate;
        }

        return years >= 0 ? 1m / factor : factor;
    }

    /// <summary><c>1 + Σ_{j=1..tailYears} (1 + rate)^−j</c>.</summary>
    public static decimal TailFactor(decimal rate, int tailYears)
    {
        decimal sum = 1m;
        for (int j = 1; j <= tailYears; j++)
        {
            sum += Factor(rate, j);
        }

        return sum;
    }
}
