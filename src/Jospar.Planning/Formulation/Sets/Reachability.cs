namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Where a commodity can come to, and from where it can come to use: a flow is worth a column only where both hold, and
/// a unit can run only where all that it takes can come and all that it must get rid of can go, be it only round over
/// links that lose some of it. Found by going back and forth until nothing changes; years are taken together.
/// </summary>
internal sealed class Reachability
{
    private readonly ProgrammeIndex _index;
    private readonly UnitSet _units;
    private readonly Arc[] _arcs;
    private readonly bool[] _isOpen;
    private readonly List<int>[] _byCarrier;
    private readonly int[][] _losing;
    private readonly bool[] _canRun;
    private readonly bool[] _isImported;
    private readonly bool[] _isExported;
    private readonly ILookup<int, int> _extracted;
    private readonly ILookup<int, int> _needed;

    /// <summary>What can be reached in a programme.</summary>
    public Reachability(
        ProgrammeIndex index, UnitSet units, Arc[] arcs, LinkRoom room, TradePrices prices, Supply[] resources, Supply[] demands)
    {
        _index = index;
        _units = units;
        _arcs = arcs;
        _isOpen = [.. arcs.Select(arc => room.FirstYear[arc.Link] < index.YearCount)];
        _byCarrier = ArcsByCommodity();
        _losing = [.. Enumerable.Range(0, _byCarrier.Length).Select(PlacesThatLose)];
        _extracted = resources.ToLookup(row => row.Commodity, row => row.Place);
        _needed = demands.ToLookup(row => row.Commodity, row => row.Place);
        int commodities = index.Programme.Commodities.Length;
        _isImported = [.. Enumerable.Range(0, commodities).Select(k => IsPriced(year => prices.Import(k, year)))];
        _isExported = [.. Enumerable.Range(0, commodities).Select(k => IsPriced(year => prices.Export(k, year)))];
        _canRun = [.. units.All.Select(_ => true)];
        CanCome = new bool[commodities * index.IsWorld.Length];
        CanGo = new bool[commodities * index.IsWorld.Length];
        bool isChanged = true;
        while (isChanged)
        {
            Spread();
            isChanged = StopUnits();
        }
    }

    /// <summary>Shape: [commodity, place], dense. Whether the commodity can be at the place.</summary>
    public bool[] CanCome { get; }

    /// <summary>Shape: [commodity, place], dense. Whether the commodity can come to use from the place.</summary>
    public bool[] CanGo { get; }

    /// <summary>Index into <see cref="CanCome"/> and <see cref="CanGo"/>.</summary>
    public int At(int commodity, int place) => commodity * _index.IsWorld.Length + place;

    /// <summary>Whether a unit can ever run.</summary>
    public bool CanRun(int unit) => _canRun[unit];

    /// <summary>The directions over which a commodity can usefully move.</summary>
    public IEnumerable<int> ArcsOf(int commodity) => _byCarrier[commodity].Where(a =>
        IsOpen(a, commodity) && CanCome[At(commodity, _arcs[a].From)] && CanGo[At(commodity, _arcs[a].To)]);

    // What takes no capacity needs none.
    private bool IsOpen(int arc, int commodity) => _isOpen[arc] || _index.Programme.Commodities[commodity].Load == 0m;

    private bool IsPriced(Func<int, double> price) => Enumerable.Range(0, _index.YearCount).Any(year => !double.IsNaN(price(year)));

    private List<int>[] ArcsByCommodity()
    {
        var byCarrier = Enumerable.Range(0, _arcs.Length)
            .GroupBy(a => _index.Programme.Links[_arcs[a].Link].Carrier, StringComparer.Ordinal)
            .ToDictionary(arcs => arcs.Key, arcs => arcs.ToList(), StringComparer.Ordinal);
        return [.. _index.Programme.Commodities.Select(commodity =>
            commodity.Carrier is { Length: > 0 } carrier && byCarrier.TryGetValue(carrier, out var arcs) ? arcs : [])];
    }

    private void Spread()
    {
        Array.Clear(CanCome);
        Array.Clear(CanGo);
        SeedByUnits();
        for (int k = 0; k < _isImported.Length; k++)
        {
            SeedByPlaces(k);
            foreach (int place in _losing[k])
            {
                CanGo[At(k, place)] = true;
            }

            Grow(k, CanCome, arc => (arc.From, arc.To));
            Grow(k, CanGo, arc => (arc.To, arc.From));
        }
    }

    private void SeedByUnits()
    {
        for (int u = 0; u < _canRun.Length; u++)
        {
            var recipe = _index.Recipes[_units.All[u].Process];
            for (int entry = 0; _canRun[u] && entry < recipe.Rates.Length; entry++)
            {
                bool[] seeded = recipe.Rates[entry] > 0 ? CanCome : CanGo;
                seeded[At(recipe.Commodities[entry], _units.All[u].Place)] = true;
            }
        }
    }

    private void SeedByPlaces(int commodity)
    {
        foreach (int place in _extracted[commodity])
        {
            CanCome[At(commodity, place)] = true;
        }

        foreach (int place in _needed[commodity])
        {
            CanGo[At(commodity, place)] = true;
        }

        for (int place = 0; place < _index.IsWorld.Length; place++)
        {
            if (_index.IsWorld[place])
            {
                CanCome[At(commodity, place)] = _isImported[commodity];
                CanGo[At(commodity, place)] = _isExported[commodity];
            }
        }
    }

    // What is sent over a link that loses some of it, and can come back, grows less without end.
    private int[] PlacesThatLose(int commodity) =>
    [
        .. _byCarrier[commodity].Where(a => IsOpen(a, commodity) && _index.Programme.Links[_arcs[a].Link].Loss > 0m)
            .Where(a => CanReturn(commodity, _arcs[a].To, _arcs[a].From))
            .Select(a => _arcs[a].From),
    ];

    private bool CanReturn(int commodity, int start, int end)
    {
        var reached = new HashSet<int> { start };
        bool isChanged = !_index.IsWorld[start] && !_index.IsWorld[end];
        while (isChanged && !reached.Contains(end))
        {
            int before = reached.Count;
            reached.UnionWith(_byCarrier[commodity]
                .Where(a => IsOpen(a, commodity) && !_index.IsWorld[_arcs[a].To] && reached.Contains(_arcs[a].From))
                .Select(a => _arcs[a].To).ToArray());
            isChanged = reached.Count > before;
        }

        return reached.Contains(end);
    }

    // The world is where a way begins or ends, never a place to pass through: its marks are set above and stay.
    private void Grow(int commodity, bool[] marks, Func<Arc, (int Behind, int Ahead)> direction)
    {
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (int a in _byCarrier[commodity])
            {
                var (behind, ahead) = direction(_arcs[a]);
                if (IsOpen(a, commodity) && !_index.IsWorld[ahead] && marks[At(commodity, behind)] && !marks[At(commodity, ahead)])
                {
                    marks[At(commodity, ahead)] = true;
                    isChanged = true;
                }
            }
        }
    }

    private bool StopUnits()
    {
        bool isChanged = false;
        for (int u = 0; u < _canRun.Length; u++)
        {
            if (_canRun[u] && !IsSupplied(_units.All[u]))
            {
                _canRun[u] = false;
                isChanged = true;
            }
        }

        return isChanged;
    }

    private bool IsSupplied(PlannedUnit unit)
    {
        var recipe = _index.Recipes[unit.Process];
        for (int entry = 0; entry < recipe.Rates.Length; entry++)
        {
            int k = recipe.Commodities[entry];
            bool isFine = recipe.Rates[entry] < 0
                ? CanCome[At(k, unit.Place)]
                : CanGo[At(k, unit.Place)] || _index.Programme.Commodities[k].Discardable;
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }
}
