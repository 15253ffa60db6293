namespace Jospar.Domain;

/// <summary>The id of a link.</summary>
public readonly record struct LinkId(string Value) : INamedId, IComparable<LinkId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(LinkId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
