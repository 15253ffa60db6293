using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Finds the routes that a commodity needs. Links that never choke and lose nothing are joined: between two places where
/// something is made, taken or handed on, only the cheapest way over such links can be part of a best plan, so the
/// places in between need no balance and their links no columns. The plan says the flows over every link all the same.
/// </summary>
internal sealed class RouteSearch
{
    private readonly ProgrammeIndex _index;
    private readonly Arc[] _arcs;
    private readonly Reachability _reach;
    private readonly bool[] _isJoined;
    private readonly bool[,] _isHub;
    private readonly List<Route> _routes = [];
    private readonly int?[] _singles;

    /// <summary>A search over the directions of a programme's links.</summary>
    public RouteSearch(ProgrammeIndex index, Arc[] arcs, Reachability reach, UnitSet units, Supply[] resources, Supply[] demands)
    {
        _index = index;
        _arcs = arcs;
        _reach = reach;
        _singles = new int?[arcs.Length];
        _isJoined = [.. arcs.Select(IsJoined)];
        _isHub = new bool[index.Programme.Commodities.Length, index.IsWorld.Length];
        MarkHubs(units, resources, demands);
    }

    /// <summary>The routes found so far.</summary>
    public IReadOnlyList<Route> Routes => _routes;

    /// <summary>The routes over which a commodity can usefully move, as indices: single links first, then joined ones.</summary>
    public List<int> Of(int commodity)
    {
        var useful = _reach.ArcsOf(commodity).ToArray();
        var routes = new List<int>();
        if (MaySendOn(commodity))
        {
            MarkBorders(commodity, useful);
        }

        foreach (int arc in useful.Where(arc => !_isJoined[arc]))
        {
            _isHub[commodity, _arcs[arc].From] = true;
            _isHub[commodity, _arcs[arc].To] = true;
            routes.Add(_singles[arc] ??= Add([arc]));
        }

        var next = useful.Where(arc => _isJoined[arc]).ToLookup(arc => _arcs[arc].From);
        foreach (int hub in next.Select(group => group.Key).Where(place => _isHub[commodity, place] || _index.IsWorld[place]))
        {
            routes.AddRange(CheapestFrom(commodity, hub, next));
        }

        return routes;
    }

    // What is bought abroad goes out again at the border, and brings nothing but what a promise or a limit counts of it.
    private bool MaySendOn(int commodity)
    {
        var good = _index.Programme.Commodities[commodity];
        return good.Trade == (TradeDirection.Import | TradeDirection.Export)
            && (_index.Programme.Targets.Any(target => target.Measure == Measure.Exports && target.Filter.Passes(good))
                || _index.Programme.Limits.Any(limit => limit.Measure == Measure.Exports && limit.Filter.Passes(good)));
    }

    private void MarkBorders(int commodity, int[] useful)
    {
        foreach (int arc in useful)
        {
            var (from, to) = (_arcs[arc].From, _arcs[arc].To);
            _isHub[commodity, from] |= _index.IsWorld[to];
            _isHub[commodity, to] |= _index.IsWorld[from];
        }
    }

    // Where exports are measured by border, each border stays a choice of its own.
    private bool IsJoined(Arc arc)
    {
        var link = _index.Programme.Links[arc.Link];
        return link.Capacity is null && link.Loss == 0m && !(_index.IsWorld[arc.To] && MeasuresBorders());
    }

    private bool MeasuresBorders() =>
        _index.Programme.Targets.Any(target => target.Measure == Measure.Exports && target.Filter.Place is not null)
        || _index.Programme.Limits.Any(limit => limit.Measure == Measure.Exports && limit.Filter.Place is not null);

    private void MarkHubs(UnitSet units, Supply[] resources, Supply[] demands)
    {
        for (int u = 0; u < units.All.Length; u++)
        {
            foreach (int commodity in _reach.CanRun(u) ? _index.Recipes[units.All[u].Process].Commodities : [])
            {
                _isHub[commodity, units.All[u].Place] = true;
            }
        }

        foreach (var row in resources.Concat(demands))
        {
            _isHub[row.Commodity, row.Place] = true;
        }
    }

    // Dijkstra's algorithm that goes on from no hub; equal costs are told apart by the order in which they were found.
    private List<int> CheapestFrom(int commodity, int hub, ILookup<int, int> next)
    {
        var reached = new Dictionary<int, int>();
        var queue = new PriorityQueue<(int Place, int Arc), (decimal Cost, int Order)>();
        int order = 0;
        void Expand(int place, decimal cost)
        {
            foreach (int arc in next[place])
            {
                queue.Enqueue((_arcs[arc].To, arc), (cost + _index.Programme.Links[_arcs[arc].Link].Cost, order++));
            }
        }

        Expand(hub, 0m);
        var routes = new List<int>();
        while (queue.TryDequeue(out var step, out var priority))
        {
            if (step.Place == hub || !reached.TryAdd(step.Place, step.Arc))
            {
                continue;
            }

            if (_isHub[commodity, step.Place] || _index.IsWorld[step.Place])
            {
                routes.Add(Found(hub, step.Place, reached));
            }
            else
            {
                Expand(step.Place, priority.Cost);
            }
        }

        return routes;
    }

    private int Found(int from, int to, Dictionary<int, int> reached)
    {
        var arcs = new List<int>();
        for (int place = to; place != from; place = _arcs[arcs[^1]].From)
        {
            arcs.Add(reached[place]);
        }

        arcs.Reverse();
        return Add([.. arcs]);
    }

    private int Add(int[] arcs)
    {
        _routes.Add(new Route(
            arcs,
            _arcs[arcs[0]].From,
            _arcs[arcs[^1]].To,
            _arcs[arcs[^1]].From,
            (double)arcs.Sum(arc => _index.Programme.Links[_arcs[arc].Link].Cost),
            arcs.Length == 1 ? 1.0 - (double)_index.Programme.Links[_arcs[arcs[0]].Link].Loss : 1.0));
        return _routes.Count - 1;
    }
}
