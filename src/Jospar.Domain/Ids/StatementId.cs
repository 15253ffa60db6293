namespace Jospar.Domain;

/// <summary>The id of a statement.</summary>
public readonly record struct StatementId(string Value) : IComparable<StatementId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(StatementId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
