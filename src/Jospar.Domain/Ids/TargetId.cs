namespace Jospar.Domain;

/// <summary>The id of a target.</summary>
public readonly record struct TargetId(string Value) : INamedId, IComparable<TargetId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(TargetId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
