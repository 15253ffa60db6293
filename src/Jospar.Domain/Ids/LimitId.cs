namespace Jospar.Domain;

/// <summary>The id of a limit.</summary>
public readonly record struct LimitId(string Value) : INamedId, IComparable<LimitId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(LimitId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
