namespace Jospar.Domain;

/// <summary>A calendar year of the plan.</summary>
public readonly record struct Year(int Value) : IComparable<Year>
{
    /// <summary>The year <paramref name="years"/> later (earlier when negative).</summary>
    public static Year operator +(Year year, int years) => new(year.Value + years);

    /// <summary>How many years lie from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int operator -(Year left, Year right) => left.Value - right.Value;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Year left, Year right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Year left, Year right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(Year left, Year right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(Year left, Year right) => left.Value >= right.Value;

    /// <summary>The year <paramref name="years"/> later.</summary>
    public Year Add(int years) => this + years;

    /// <summary>Orders by time.</summary>
    public int CompareTo(Year other) => Value.CompareTo(other.Value);

    /// <summary>Four digits, the same in every culture.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
