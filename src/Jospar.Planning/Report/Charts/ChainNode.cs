namespace Jospar.Planning.Report.Charts;

/// <summary>A node of a chain's picture; <paramref name="Id"/> is what it stands for (a commodity, a process).</summary>
internal readonly record struct ChainNode(ChainNodeKind Kind, string Id) : IComparable<ChainNode>
{
    /// <inheritdoc/>
    public int CompareTo(ChainNode other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id, other.Id);
}
