namespace Jospar.Domain;

/// <summary>The id of a fund.</summary>
public readonly record struct FundId(string Value) : INamedId, IComparable<FundId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(FundId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
