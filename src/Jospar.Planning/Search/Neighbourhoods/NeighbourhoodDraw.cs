using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Draws which columns a round of the search lets move.</summary>
internal sealed class NeighbourhoodDraw
{
    /// <summary>With more columns than this, a neighbourhood that frees every amount is too large.</summary>
    public const int MostAmounts = 400_000;

    // Beside a chain, as many other projects as this may make room for it.
    private const double BesideChain = 0.03;
    private const double Apart = 0.01;

    // As many regions as a round among near launches takes together.
    private const int RegionsTogether = 4;

    private readonly ProgrammeModel _programme;
    private readonly Random _random;
    private readonly int[] _project;
    private readonly int[] _region;
    private readonly int[] _year;
    private readonly int[] _regions;
    private readonly int[] _projects;
    private readonly ILookup<int, int> _regionsOf;
    private readonly HashSet<int> _chain;
    private readonly NearDraw _near;
    private readonly Queue<int> _turns = [];

    /// <summary>Draws over <paramref name="columns"/>, each a column of the whole model that has <paramref name="places"/>.</summary>
    public NeighbourhoodDraw(ProgrammeModel programme, ColumnPlaces places, int[] columns, Random random)
    {
        _programme = programme;
        _random = random;
        _project = [.. columns.Select(column => places.Project[column])];
        _region = [.. columns.Select(column => places.Region[column])];
        _year = [.. columns.Select(column => places.Year[column])];
        var launches = Enumerable.Range(0, columns.Length).Where(column => _project[column] >= 0).ToArray();
        _regions = [.. launches.Select(column => _region[column]).Distinct().Order()];
        _projects = [.. launches.Select(column => _project[column]).Distinct().Order()];
        _regionsOf = launches.Select(column => (Project: _project[column], Region: _region[column])).Distinct()
            .ToLookup(pair => pair.Project, pair => pair.Region);
        _chain = ChainOf(programme);
        _near = new NearDraw(_project, _year, random);
    }

    /// <summary>
    /// Whether there is such a neighbourhood at all, and it can be searched. Where prices are known, what is near to
    /// change at them is the better draw.
    /// </summary>
    public bool Has(Neighbourhood kind, Guide guide) => kind switch
    {
        Neighbourhood.Chain => _chain.Count > 0 && _project.Length <= MostAmounts,
        >= Neighbourhood.Near => guide.ReducedCosts is not null,
        Neighbourhood.Regions => guide.ReducedCosts is null,
        _ => guide.ReducedCosts is null && _project.Length <= MostAmounts,
    };

    /// <summary>Shape: [column]. Which columns may move.</summary>
    public bool[] Draw(Neighbourhood kind, double size, double[] point, Guide guide) => kind switch
    {
        Neighbourhood.NearByRegion => DrawNearIn(SomeRegions(), (int)size, point, guide),
        >= Neighbourhood.Near => WithAmounts(_near.Draw(kind, (int)size, point, guide.ReducedCosts!, _ => true), _ => true),
        Neighbourhood.Regions => DrawRegions((int)size),
        Neighbourhood.Years => DrawYears((int)size),
        Neighbourhood.Chain => Free(project => _chain.Contains(project) ? _random.NextDouble() < size : _random.NextDouble() < BesideChain),
        Neighbourhood.Relaxation => DrawDisagreeing(size, point, guide.Point),
        _ => Free(_ => _random.NextDouble() < size),
    };

    /// <summary>
    /// Every column but launches, the launches that the relaxation has in part, and as many as <paramref name="more"/> says
    /// that are near to change.
    /// </summary>
    public bool[] Undecided(Guide guide, int more)
    {
        bool[] isFree = guide.ReducedCosts is { } costs
            ? WithAmounts(_near.Nearest(more, guide.Point, costs), _ => true)
            : Free(_ => false);
        for (int column = 0; column < isFree.Length; column++)
        {
            isFree[column] |= IsLaunch(column) && guide.Point[column] > 1e-6 && guide.Point[column] < 1.0 - 1e-6;
        }

        return isFree;
    }

    /// <summary>
    /// Shape: [column]. The launches in which <paramref name="wanted"/>, by column, and <paramref name="point"/> differ, those
    /// that the point has of the same projects, as many as <paramref name="more"/> says that are near to change in the regions
    /// of all these, and the amounts of these regions; of every region while the shortfall is over its level.
    /// </summary>
    public bool[] Toward(IReadOnlyDictionary<int, bool> wanted, int more, double[] point, Guide guide, bool isOver)
    {
        var differing = wanted.Where(launch => launch.Value != point[launch.Key] > 0.5).Select(launch => launch.Key).ToHashSet();
        var projects = differing.Select(column => _project[column]).ToHashSet();
        for (int column = 0; column < _project.Length; column++)
        {
            if (IsLaunch(column) && point[column] > 0.5 && projects.Contains(_project[column]))
            {
                differing.Add(column);
            }
        }

        var regions = isOver ? [.. _regions] : differing.Select(column => _region[column]).ToHashSet();
        bool[] isFree = _near.Draw(Neighbourhood.Near, more, point, guide.ReducedCosts!, column => regions.Contains(_region[column]));
        foreach (int column in differing)
        {
            isFree[column] = true;
        }

        return WithAmounts(isFree, regions.Contains);
    }

    /// <summary>Shape: [column]. All amounts, or only those that no region alone decides.</summary>
    public bool[] Amounts(bool isNationalOnly) =>
        [.. Enumerable.Range(0, _project.Length).Select(column => !IsLaunch(column) && (!isNationalOnly || _region[column] < 0))];

    /// <summary>Whether a column is a launch.</summary>
    public bool IsLaunch(int column) => _project[column] >= 0;

    private bool[] DrawNearIn(HashSet<int> regions, int count, double[] point, Guide guide) => WithAmounts(
        _near.Draw(Neighbourhood.Near, count, point, guide.ReducedCosts!, column => regions.Contains(_region[column])), regions.Contains);

    private HashSet<int> SomeRegions() => [.. _regions.OrderBy(_ => _random.NextDouble()).Take(RegionsTogether)];

    // With those of the whole country, which belong to no region.
    private bool[] WithAmounts(bool[] isFree, Func<int, bool> isIn)
    {
        for (int column = 0; column < isFree.Length; column++)
        {
            isFree[column] |= !IsLaunch(column) && (_region[column] < 0 || isIn(_region[column]));
        }

        return isFree;
    }

    private bool[] DrawRegions(int count)
    {
        var chosen = new HashSet<int>();
        while (chosen.Count < Math.Min(Math.Max(1, count), _regions.Length))
        {
            chosen.Add(NextRegion());
        }

        bool[] isFree = Free(project => _regionsOf[project].Any(chosen.Contains));
        for (int column = 0; column < isFree.Length; column++)
        {
            isFree[column] &= _project[column] >= 0 || _region[column] < 0 || chosen.Contains(_region[column]);
        }

        return isFree;
    }

    // Every region has its turn before any has another.
    private int NextRegion()
    {
        if (_turns.Count == 0)
        {
            foreach (int region in _regions.OrderBy(_ => _random.NextDouble()))
            {
                _turns.Enqueue(region);
            }
        }

        return _turns.Dequeue();
    }

    private bool[] DrawYears(int count)
    {
        int first = _random.Next(_programme.Problem.Index.YearCount);
        bool[] isFree = Free(_ => false);
        for (int column = 0; column < isFree.Length; column++)
        {
            isFree[column] |= _project[column] >= 0 && _year[column] >= first && _year[column] < first + Math.Max(1, count);
        }

        return isFree;
    }

    private bool[] DrawDisagreeing(double size, double[] point, double[] relaxed)
    {
        var disagreeing = new SortedSet<int>();
        for (int column = 0; column < _project.Length; column++)
        {
            if (_project[column] >= 0 && Math.Abs(point[column] - relaxed[column]) > Apart)
            {
                disagreeing.Add(_project[column]);
            }
        }

        var chosen = disagreeing.Where(_ => _random.NextDouble() < size).ToHashSet();
        return Free(chosen.Contains);
    }

    // Amounts are always free; a launch where its project is.
    private bool[] Free(Func<int, bool> isProjectFree)
    {
        var free = _projects.Where(isProjectFree).ToHashSet();
        return [.. _project.Select(project => project < 0 || free.Contains(project))];
    }

    // Projects whose unit makes, or takes, what a target counts in tonnes.
    private static HashSet<int> ChainOf(ProgrammeModel programme)
    {
        var problem = programme.Problem;
        var counted = problem.Programme.Targets
            .Where(target => target.Measure is Measure.Output or Measure.Use && target.Filter.Commodity is not null)
            .Select(target => (problem.Index.Commodities[target.Filter.Commodity!.Value], IsMade: target.Measure == Measure.Output))
            .ToHashSet();
        return [.. problem.Units.All
            .Where(unit => unit.Project >= 0 && Counts(problem.Index.Recipes[unit.Process]))
            .Select(unit => unit.Project)];

        bool Counts(RecipeArrays recipe) =>
            recipe.Commodities.Zip(recipe.Rates).Any(entry => counted.Contains((entry.First, entry.Second > 0.0)));
    }
}
