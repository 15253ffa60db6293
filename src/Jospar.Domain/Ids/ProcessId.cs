namespace Jospar.Domain;

/// <summary>The id of a process.</summary>
public readonly record struct ProcessId(string Value) : INamedId, IComparable<ProcessId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(ProcessId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
