namespace Jospar.Domain;

/// <summary>The id of a place.</summary>
public readonly record struct PlaceId(string Value) : INamedId, IComparable<PlaceId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(PlaceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
