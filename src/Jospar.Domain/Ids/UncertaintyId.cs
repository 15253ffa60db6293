namespace Jospar.Domain;

/// <summary>The id of an uncertainty.</summary>
public readonly record struct UncertaintyId(string Value) : IComparable<UncertaintyId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(UncertaintyId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
