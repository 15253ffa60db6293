namespace Jospar.Domain;

/// <summary>Present values in decimal arithmetic.</summary>
public static class Discounting
{
    /// <summary><c>(1 + rate)^−years</c>; years may be negative.</summary>
    public static decimal Factor(decimal rate, int years)
    {
        // Year by year: over a century, what it would be divided by at once can have more digits than a decimal.
        decimal factor = 1m;
        for (int i = 0; i < Math.Abs(years); i++)
        {
            factor = years > 0 ? factor / (1m + rate) : factor * (1m + rate);
        }

        return factor;
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
