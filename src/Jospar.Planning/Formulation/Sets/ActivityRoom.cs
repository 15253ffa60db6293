using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// The most that a unit can ever do in a year: what it takes has to be brought, extracted or made at its place, in its
/// region and in its country, and what it makes has to be sent, lost on the way, served, used or discarded there, with
/// every expansion that may run by then.
/// Equation: <c>room[i,y] = min_nk (brought[n,k,y] + made[n,k,y]) / −ρ_ik</c> over what it takes, and
/// <c>(sent[n,k,y] + lost[n,k,y] + taken[n,k,y]) / ρ_ik</c> over what it makes and may not discard, n its place and all that
/// it lies in; <c>brought</c> and <c>sent</c> are the sums of <c>(capacity_l + Σ_p max_t added_pl) / load_k</c> over the
/// links of k's carrier across n's border, after losses for the first, and <c>lost</c> that of what links within n lose.
/// Unit: the process's activity a year.
/// </summary>
internal sealed class ActivityRoom
{
    private readonly PlanningProblem _problem;
    private readonly int[][] _ancestry;
    private readonly ILookup<int, Arc> _into;
    private readonly ILookup<int, Arc> _outOf;
    private readonly ILookup<int, Arc> _losing;
    private readonly Dictionary<(int Place, int Commodity, int Year), double> _made = [];
    private readonly Dictionary<(int Place, int Commodity, int Year), double> _taken = [];
    private readonly Dictionary<(int Place, int Commodity, int Year, bool IsIn), double> _moved = [];

    /// <summary>The room of the units of <paramref name="problem"/>.</summary>
    public ActivityRoom(PlanningProblem problem)
    {
        _problem = problem;
        var index = problem.Index;
        _ancestry = [.. index.Programme.Places
            .Select(place => index.Tree.Ancestry(place.Id).Select(id => index.Places[id]).ToArray())];
        _into = Crossing(arc => arc.To, arc => arc.From);
        _outOf = Crossing(arc => arc.From, arc => arc.To);
        _losing = problem.Arcs.Where(arc => problem.Programme.Links[arc.Link].Loss > 0m)
            .SelectMany(arc => _ancestry[arc.From].Intersect(_ancestry[arc.To]).Select(place => (Place: place, Arc: arc)))
            .ToLookup(pair => pair.Place, pair => pair.Arc);
        AddUnits();
        AddSupplies();
    }

    /// <summary>The most that a unit can do in a year.</summary>
    public double MostActivity(PlannedUnit unit, int year)
    {
        var recipe = _problem.Index.Recipes[unit.Process];
        double most = double.PositiveInfinity;
        for (int entry = 0; entry < recipe.Rates.Length; entry++)
        {
            double rate = recipe.Rates[entry];
            int commodity = recipe.Commodities[entry];
            if (rate < 0.0 || !_problem.Programme.Commodities[commodity].Discardable)
            {
                double room = _ancestry[unit.Place].Min(place => Room(place, commodity, year, rate < 0.0));
                most = Math.Min(most, room / Math.Abs(rate));
            }
        }

        return most;
    }

    private double Room(int place, int commodity, int year, bool isIn)
    {
        if (_problem.Index.IsWorld[place])
        {
            return double.PositiveInfinity;
        }

        if (!_moved.TryGetValue((place, commodity, year, isIn), out double moved))
        {
            moved = isIn
                ? Moved(_into[place], commodity, year, link => 1.0 - (double)link.Loss)
                : Moved(_outOf[place], commodity, year, _ => 1.0) + Moved(_losing[place], commodity, year, link => (double)link.Loss);
            _moved.Add((place, commodity, year, isIn), moved);
        }

        return moved + (isIn ? _made : _taken).GetValueOrDefault((place, commodity, year));
    }

    // A direction crosses the border of every place that one of its ends lies in and the other does not.
    private ILookup<int, Arc> Crossing(Func<Arc, int> inner, Func<Arc, int> outer) => _problem.Arcs
        .SelectMany(arc => _ancestry[inner(arc)].Except(_ancestry[outer(arc)]).Select(place => (Place: place, Arc: arc)))
        .ToLookup(pair => pair.Place, pair => pair.Arc);

    private double Moved(IEnumerable<Arc> arcs, int commodity, int year, Func<Link, double> share)
    {
        var moved = _problem.Programme.Commodities[commodity];
        double sum = 0.0;
        foreach (var arc in arcs.Where(arc => _problem.Programme.Links[arc.Link].Carrier == moved.Carrier && IsOpen(arc, commodity, year)))
        {
            var link = _problem.Programme.Links[arc.Link];
            if (link.Capacity is not { } capacity || moved.Load == 0m)
            {
                return double.PositiveInfinity;
            }

            sum += share(link) * ((double)capacity + Added(arc.Link, year)) / (double)moved.Load;
        }

        return sum;
    }

    // The world sends and takes only what is traded.
    private bool IsOpen(Arc arc, int commodity, int year) =>
        !(_problem.Index.IsWorld[arc.From] && double.IsNaN(_problem.Prices.Import(commodity, year)))
        && !(_problem.Index.IsWorld[arc.To] && double.IsNaN(_problem.Prices.Export(commodity, year)));

    private double Added(int link, int year) => _problem.Room.AddedTo(link)
        .Where(part => _problem.Starts.All[part.Start].RunsFrom <= year)
        .GroupBy(part => _problem.Starts.All[part.Start].Project)
        .Sum(project => project.Max(part => part.Added));

    private void AddUnits()
    {
        foreach (var activity in _problem.Activities)
        {
            var unit = _problem.Units.All[activity.Unit];
            var recipe = _problem.Index.Recipes[unit.Process];
            for (int entry = 0; entry < recipe.Rates.Length; entry++)
            {
                double rate = recipe.Rates[entry];
                Add(rate > 0.0 ? _made : _taken, unit.Place, recipe.Commodities[entry], activity.Year, Math.Abs(rate) * activity.Most);
            }
        }
    }

    private void AddSupplies()
    {
        foreach (var resource in _problem.Resources)
        {
            Add(_made, resource.Place, resource.Commodity, resource.Year, resource.Amount);
        }

        foreach (int served in _problem.Served)
        {
            var demand = _problem.Demands[served];
            Add(_taken, demand.Place, demand.Commodity, demand.Year, demand.Amount);
        }
    }

    private void Add(
        Dictionary<(int Place, int Commodity, int Year), double> sums, int place, int commodity, int year, double amount)
    {
        foreach (int outer in _ancestry[place])
        {
            sums[(outer, commodity, year)] = sums.GetValueOrDefault((outer, commodity, year)) + amount;
        }
    }
}
