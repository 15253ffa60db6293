namespace Jospar.Planning.Formulation.Sets;

/// <summary>What links can carry: their own capacity and what starts may add to it.</summary>
internal sealed class LinkRoom
{
    private readonly ProgrammeIndex _index;
    private readonly bool _isEased;
    private readonly List<(int Start, double Added)>[] _added;

    /// <summary>The room of the links of a programme; where it is eased, of links without capacity as of any other.</summary>
    public LinkRoom(ProgrammeIndex index, StartSet starts, bool isEased)
    {
        _index = index;
        _isEased = isEased;
        _added = new List<(int, double)>[index.Programme.Links.Length];
        for (int s = 0; s < starts.All.Length; s++)
        {
            foreach (var expansion in index.Programme.Projects[starts.All[s].Project].Expansions)
            {
                (_added[index.Links[expansion.Link]] ??= []).Add((s, (double)expansion.AddedCapacity));
            }
        }

        FirstYear = [.. Enumerable.Range(0, _added.Length).Select(link => FirstYearOf(link, starts))];
    }

    /// <summary>Shape: [link]. The first year in which the link can carry anything.</summary>
    public int[] FirstYear { get; }

    /// <summary>The starts that add capacity to a link, with what each adds. Unit: the carrier's a year.</summary>
    public IReadOnlyList<(int Start, double Added)> AddedTo(int link) => _added[link] ?? [];

    private int FirstYearOf(int link, StartSet starts)
    {
        if (_isEased || _index.Programme.Links[link].Capacity is null or > 0m)
        {
            return 0;
        }

        return AddedTo(link).Where(part => part.Added > 0).Select(part => Math.Max(0, starts.All[part.Start].RunsFrom))
            .DefaultIfEmpty(int.MaxValue).Min();
    }
}
