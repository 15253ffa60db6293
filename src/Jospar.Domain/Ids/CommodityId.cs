namespace Jospar.Domain;

/// <summary>The id of a commodity.</summary>
public readonly record struct CommodityId(string Value) : INamedId, IComparable<CommodityId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(CommodityId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
