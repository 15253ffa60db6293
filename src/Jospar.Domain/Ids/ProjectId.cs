namespace Jospar.Domain;

/// <summary>The id of a project.</summary>
public readonly record struct ProjectId(string Value) : INamedId, IComparable<ProjectId>
{
    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(ProjectId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
