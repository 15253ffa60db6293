namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A good whose exports are held back, and what would let more of it go. Columns are those of the whole model.</summary>
/// <param name="Commodity">Its index.</param>
/// <param name="Full">The columns that say that all of its processors run in full, of the years in which that is not so.</param>
/// <param name="Takers">The launches of whatever takes it.</param>
/// <param name="Around">These, and the launches of whatever could stand where a processor does not run in full.</param>
internal sealed record HeldBackGood(int Commodity, IReadOnlySet<int> Full, int[] Takers, int[] Around);
