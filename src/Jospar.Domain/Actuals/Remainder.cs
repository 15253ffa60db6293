namespace Jospar.Domain;

/// <summary>What is left of a sum once parts of it are taken off, which rounding does not make of nothing.</summary>
public static class Remainder
{
    // Three thirds of 40 are less than 40 in decimals, too.
    private const decimal Rounding = 1e-9m;

    /// <summary><paramref name="whole"/> less <paramref name="part"/>; nothing where that is a billionth of the whole or less either way.</summary>
    public static decimal Of(decimal whole, decimal part)
    {
        decimal left = whole - part;
        return Math.Abs(left) <= Rounding * Math.Abs(whole) ? 0m : left;
    }
}
