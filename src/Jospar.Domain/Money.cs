namespace Jospar.Domain;

/// <summary>A sum of real money in the programme's currency, price year and money unit (a billion, say).</summary>
public readonly record struct Money(decimal Value) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The sum of two sums.</summary>
    public static Money operator +(Money left, Money right) => new(left.Value + right.Value);

    /// <summary>What is left of <paramref name="left"/> after <paramref name="right"/>.</summary>
    public static Money operator -(Money left, Money right) => new(left.Value - right.Value);

    /// <summary>A share or multiple of a sum.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Value * factor);

    /// <summary>The sum of two sums.</summary>
    public Money Add(Money other) => this + other;

    /// <summary>What is left after <paramref name="other"/>.</summary>
    public Money Subtract(Money other) => this - other;

    /// <summary>A share or multiple of this sum.</summary>
    public Money Multiply(decimal factor) => this * factor;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Money other) => Value.CompareTo(other.Value);

    /// <summary>The number alone, the same in every culture.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
