namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Shares the columns of a model out among blocks of regions, anew each round: no two blocks have a launch of the same project.
/// </summary>
internal sealed class RegionShares
{
    /// <summary>A column that no region alone decides: every block may move it for itself.</summary>
    public const int National = -2;

    /// <summary>A column that stays.</summary>
    public const int Fixed = -1;

    // More blocks than this wait for the few who put their proposals together.
    private const int MostBlocks = 100;

    private readonly int[] _project;
    private readonly int[] _region;
    private readonly int[] _regions;
    private readonly SortedDictionary<int, int[]> _regionsOf = [];
    private readonly Random _random;
    private readonly int _regionsInBlock;

    /// <summary>Shares <paramref name="columns"/> out, each a column of the whole model that has <paramref name="places"/>.</summary>
    public RegionShares(ColumnPlaces places, int[] columns, Random random)
    {
        _random = random;
        _project = [.. columns.Select(column => places.Project[column])];
        _region = [.. columns.Select(column => places.Region[column])];
        var launches = Enumerable.Range(0, columns.Length).Where(column => _project[column] >= 0).ToArray();
        _regions = [.. launches.Select(column => _region[column]).Distinct().Order()];
        foreach (var group in launches.GroupBy(column => _project[column], column => _region[column]))
        {
            _regionsOf[group.Key] = [.. group.Distinct().Order()];
        }

        _regionsInBlock = Math.Max(1, (_regions.Length + MostBlocks - 1) / MostBlocks);
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => (_regions.Length + _regionsInBlock - 1) / _regionsInBlock;

    /// <summary>
    /// Shape: [column]. The block that each column belongs to, <see cref="National"/> or <see cref="Fixed"/>. A project that
    /// <paramref name="point"/> launches belongs where it is launched, any other to one of its regions by lot.
    /// </summary>
    public int[] Draw(double[] point)
    {
        var blockOf = new Dictionary<int, int>();
        foreach (int region in _regions.OrderBy(_ => _random.NextDouble()))
        {
            blockOf[region] = blockOf.Count / _regionsInBlock;
        }

        var home = _regionsOf.ToDictionary(pair => pair.Key, pair => pair.Value[_random.Next(pair.Value.Length)]);
        for (int column = 0; column < point.Length; column++)
        {
            if (_project[column] >= 0 && point[column] > 0.5)
            {
                home[_project[column]] = _region[column];
            }
        }

        return [.. Enumerable.Range(0, point.Length).Select(column => ShareOf(column, blockOf, home))];
    }

    /// <summary>Shape: [column]. Which columns a block may move.</summary>
    public static bool[] FreeIn(int[] shareOf, int block) => [.. shareOf.Select(share => share == block || share == National)];

    private int ShareOf(int column, Dictionary<int, int> blockOf, Dictionary<int, int> home)
    {
        int region = _region[column];
        int project = _project[column];
        if (project < 0)
        {
            return region < 0 ? National : blockOf.GetValueOrDefault(region, Fixed);
        }

        return blockOf[home[project]] == blockOf[region] ? blockOf[region] : Fixed;
    }
}
