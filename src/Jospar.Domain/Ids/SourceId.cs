namespace Jospar.Domain;

/// <summary>The id of a source.</summary>
public readonly record struct SourceId(string Value) : IComparable<SourceId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
