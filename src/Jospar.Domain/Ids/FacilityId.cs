namespace Jospar.Domain;

/// <summary>The id of a facility.</summary>
public readonly record struct FacilityId(string Value) : INamedId, IComparable<FacilityId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(FacilityId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
