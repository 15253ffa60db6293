using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation;

/// <summary>
/// A programme as the sets that the formulation runs over: only the starts, activities, flows, extractions and servings
/// that can be, as integers, each found by walking the data and never by filtering all combinations. Never changes once
/// made.
/// </summary>
public sealed class PlanningProblem
{
    private PlanningProblem(Programme programme, bool isTightened, bool isEased)
    {
        IsTightened = isTightened && !isEased;
        Index = new ProgrammeIndex(programme);
        Schedules = new FundSchedules(Index);
        StartMeasures = new StartMeasures(Index, Schedules);
        Prices = new TradePrices(Index);
        var (starts, excluded) = StartEnumeration.Of(Index);
        if (isTightened)
        {
            starts = StartTightening.Of(Index, StartMeasures, Schedules, starts, excluded);
        }

        Starts = new StartSet(Index, [.. starts], excluded);
        Units = new UnitSet(Index, Starts);
        Arcs = [.. Arc.Of(Index)];
        Room = new LinkRoom(Index, Starts, isEased);
        Stocks = StockSet.Of(Index);
        var resources = Supply.Resources(Index, isEased);
        Demands = Supply.Demands(Index);
        var reach = new Reachability(Index, Units, Arcs, Room, Prices, resources, Demands);
        Activities = [.. ActivitiesOf(reach)];
        var search = new RouteSearch(Index, Arcs, reach, Units, resources, Demands);
        Flows = [.. FlowsOf(search)];
        Routes = [.. search.Routes];
        Obliged = [.. ObligedYear.Of(Index)];
        Discounts = DiscountMenus.Of(Index);
        Refusals = DiscountRefusals.Of(Index, Starts, Discounts);
        Resources = [.. resources.Where(row => reach.CanGo[reach.At(row.Commodity, row.Place)])];
        Served = [.. Enumerable.Range(0, Demands.Length)
            .Where(row => reach.CanCome[reach.At(Demands[row].Commodity, Demands[row].Place)])];
    }

    /// <summary>The programme.</summary>
    public Programme Programme => Index.Programme;

    /// <summary>Whether what no plan can contain is left out, and no unit counts for more than can reach or leave its place.</summary>
    public bool IsTightened { get; }

    /// <summary>How many starts are possible: the 0/1 decisions.</summary>
    public int StartCount => Starts.All.Length;

    /// <summary>Starts within their project's window that no plan can contain, and why.</summary>
    public IReadOnlyList<ExcludedStart> ExcludedStarts => Starts.Excluded;

    /// <summary>Integer indices of what the programme names.</summary>
    internal ProgrammeIndex Index { get; }

    /// <summary>What funds pay and get back per one of money.</summary>
    internal FundSchedules Schedules { get; }

    /// <summary>What starts add to measures.</summary>
    internal StartMeasures StartMeasures { get; }

    /// <summary>Prices by commodity and year.</summary>
    internal TradePrices Prices { get; }

    /// <summary>The possible starts.</summary>
    internal StartSet Starts { get; }

    /// <summary>The units.</summary>
    internal UnitSet Units { get; }

    /// <summary>Shape: [arc]. The directions of the links.</summary>
    internal Arc[] Arcs { get; }

    /// <summary>What the links can carry.</summary>
    internal LinkRoom Room { get; }

    /// <summary>The occupied stocks.</summary>
    internal StockSet Stocks { get; }

    /// <summary>Every demand by year, whether it can be served or not.</summary>
    internal Supply[] Demands { get; }

    /// <summary>Tuples of activity: sorted by unit and year.</summary>
    internal UnitYear[] Activities { get; }

    /// <summary>Shape: [route]. The routes that commodities may take.</summary>
    internal Route[] Routes { get; }

    /// <summary>Tuples of flow: sorted by commodity, route and year.</summary>
    internal RouteYear[] Flows { get; }

    /// <summary>Tuples of extraction.</summary>
    internal Supply[] Resources { get; }

    /// <summary>Tuples of serving: indices into <see cref="Demands"/>.</summary>
    internal int[] Served { get; }

    /// <summary>Commodities and years in which an obligation holds.</summary>
    internal ObligedYear[] Obliged { get; }

    /// <summary>Discounts that are chosen.</summary>
    internal DiscountMenus Discounts { get; }

    /// <summary>Starts by which sponsors would lose at some of the discounts.</summary>
    internal DiscountRefusal[] Refusals { get; }

    /// <summary>
    /// The sets of <paramref name="programme"/>. Where <paramref name="isTightened"/>, starts that limits, funds, stocks
    /// or relations rule out on their own are left out, and a unit's capacity counts no further than what can reach or leave
    /// its place: quicker to solve, and the same plans. The diagnosis of an impossible programme and what changes the
    /// programme's quantities go without, so that each rule answers for itself.
    /// </summary>
    public static PlanningProblem Of(Programme programme, bool isTightened = true)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new PlanningProblem(programme, isTightened, isEased: false);
    }

    /// <summary>
    /// The sets of <paramref name="programme"/> as they are where its quantities may be more than they are: of links without capacity
    /// and of ores that have run out, too, and a unit's capacity counts whole. The same plans are possible; but only here has what there is
    /// none of a row or a column, and so a price, and a name where rules clash.
    /// </summary>
    public static PlanningProblem Eased(Programme programme, bool isTightened = true)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new PlanningProblem(programme, isTightened, isEased: true);
    }

    private IEnumerable<UnitYear> ActivitiesOf(Reachability reach)
    {
        for (int u = 0; u < Units.All.Length; u++)
        {
            if (!reach.CanRun(u) || Index.Recipes[Units.All[u].Process].Rates.Length == 0)
            {
                continue;
            }

            for (int year = 0; year < Index.YearCount; year++)
            {
                double most = Units.MostActivity(Units.All[u], year);
                if (most > 0)
                {
                    yield return new UnitYear(u, year, most);
                }
            }
        }
    }

    private IEnumerable<RouteYear> FlowsOf(RouteSearch search)
    {
        for (int k = 0; k < Programme.Commodities.Length; k++)
        {
            foreach (int r in search.Of(k))
            {
                var route = search.Routes[r];
                int opened = Programme.Commodities[k].Load == 0m ? 0 : route.Arcs.Max(arc => Room.FirstYear[Arcs[arc].Link]);
                for (int year = opened; year < Index.YearCount; year++)
                {
                    if (IsTradable(route, k, year))
                    {
                        yield return new RouteYear(r, k, year);
                    }
                }
            }
        }
    }

    private bool IsTradable(Route route, int commodity, int year) =>
        !(Index.IsWorld[route.From] && Index.IsWorld[route.To])
        && !(Index.IsWorld[route.From] && double.IsNaN(Prices.Import(commodity, year)))
        && !(Index.IsWorld[route.To] && double.IsNaN(Prices.Export(commodity, year)));
}
