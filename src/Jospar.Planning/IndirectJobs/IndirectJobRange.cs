namespace Jospar.Planning.IndirectJobs;

/// <summary>Indirect jobs that one direct job of a sector brings.</summary>
/// <param name="Low">Low end; empty where it is not known. From an input–output table: jobs at suppliers and theirs (type I).</param>
/// <param name="High">
/// High end. From an input–output table: also the jobs that households' spending brings (type II), where the table says
/// what households earn and spend; else the same as the low end.
/// </param>
/// <param name="IsOfTable">Whether it follows from the input–output table, and not from the sector's own range.</param>
public sealed record IndirectJobRange(decimal? Low, decimal? High, bool IsOfTable);
