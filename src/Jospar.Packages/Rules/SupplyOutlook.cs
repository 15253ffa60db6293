using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// The most that can be supplied of each commodity by year and place, and what is needed: every project counts as if it
/// were started as early as it may be at each of its sites, and no unit lacks its inputs. What falls short of even this
/// falls short of any plan. Sums are bounds, not amounts of record, so binary numbers serve.
/// </summary>
internal sealed class SupplyOutlook
{
    private static readonly Dictionary<PlaceId, double[]> _none = [];
    private readonly Dictionary<CommodityId, Dictionary<PlaceId, double[]>> _supply = [];
    private readonly Dictionary<CommodityId, Dictionary<PlaceId, double[]>> _demand = [];
    private readonly Dictionary<CommodityId, double[]> _inAll = [];
    private readonly Dictionary<CommodityId, List<Supplier>> _suppliers = [];
    private readonly RuleContext _context;
    private readonly Programme _programme;

    public SupplyOutlook(RuleContext context)
    {
        _context = context;
        _programme = context.Programme;
        AddResources();
        AddFacilities();
        foreach (var project in _programme.Projects)
        {
            AddProject(project);
        }

        AddDemands();
    }

    /// <summary>The tables that the outlook is made of.</summary>
    public static string[] Tables { get; } =
    [
        "programme", "places", "commodities", "prices", "processes", "recipes", "facilities", "resources", "demands",
        "links", "projects", "sites", "expansions",
    ];

    /// <summary>The most that each place can supply of a commodity, by year.</summary>
    public Dictionary<PlaceId, double[]> SupplyOf(CommodityId commodity) => _supply.GetValueOrDefault(commodity, _none);

    /// <summary>The resources and units that supply a commodity in some year, if no unit lacks its inputs.</summary>
    public IReadOnlyList<Supplier> SuppliersOf(CommodityId commodity) => _suppliers.GetValueOrDefault(commodity) ?? [];

    /// <summary>What each place needs of a commodity, by year.</summary>
    public Dictionary<PlaceId, double[]> DemandOf(CommodityId commodity) => _demand.GetValueOrDefault(commodity, _none);

    /// <summary>The most that all places can supply of a commodity, by year, each project at one site only.</summary>
    public double[] SupplyInAll(CommodityId commodity) => _inAll.GetValueOrDefault(commodity) ?? new double[_programme.Years.Length];

    /// <summary>Whether a commodity may come from the world, at a price.</summary>
    public bool IsImported(Commodity commodity) =>
        commodity.Trade.HasFlag(TradeDirection.Import) && _context.Lookups.Prices[commodity.Id].Any(price => price.Import is not null);

    /// <summary>Whether a facility runs in some year of the plan.</summary>
    public bool Runs(Facility facility) => facility.Capacity > 0m && _programme.Years.Any(facility.RunsIn);

    /// <summary>
    /// The year from which a project with a unit runs, started as early as it may be; nothing where no year of the plan comes to that,
    /// because it was given up, its time has passed or it is built for too long, or where its unit has no capacity.
    /// </summary>
    public Year? RunsFrom(Project project)
    {
        if (project.Process is null || project.Capacity == 0m || (project.Commitment is null && project.LastStart < _programme.Terms.FirstYear))
        {
            return null;
        }

        var start = project.Commitment?.Start ?? (project.FirstStart < _programme.Terms.FirstYear ? _programme.Terms.FirstYear : project.FirstStart);
        return start + project.BuildYears is var running && running <= _programme.Terms.LastYear ? running : null;
    }

    private void AddResources()
    {
        foreach (var group in _programme.Resources.GroupBy(resource => (resource.Place, resource.Commodity)))
        {
            var available = new Timeline<decimal>(group.Select(resource => (resource.FromYear, resource.Available)));
            var supplier = new Supplier(group.First(), group.Key.Place, group.Key.Place.Value);
            Add(group.Key.Commodity, supplier, year => (double)available.At(year), countsInAll: true);
        }
    }

    private void AddFacilities()
    {
        foreach (var facility in _programme.Facilities)
        {
            foreach (var item in Made(facility.Process))
            {
                double amount = (double)facility.Capacity * (double)item.PerActivity;
                var supplier = new Supplier(facility, facility.Place, facility.Id.Value);
                Add(item.Commodity, supplier, year => facility.RunsIn(year) ? amount : 0.0, countsInAll: true);
            }
        }
    }

    private void AddProject(Project project)
    {
        if (RunsFrom(project) is not { } running)
        {
            return;
        }

        double ramp = (double)project.Ramp.DefaultIfEmpty(1m).Max();
        foreach (var item in Made(project.Process!.Value))
        {
            double amount = (double)project.Capacity * (double)item.PerActivity * ramp;
            bool isFirst = true;
            foreach (var site in project.Sites.Where(site => project.Commitment is null || site.Place == project.Commitment.Site))
            {
                var supplier = new Supplier(site, site.Place, project.Id.Value);
                Add(item.Commodity, supplier, year => year >= running ? amount : 0.0, countsInAll: isFirst);
                isFirst = false;
            }
        }
    }

    private void AddDemands()
    {
        foreach (var group in _programme.Demands.GroupBy(demand => (demand.Place, demand.Commodity)))
        {
            var amount = new Timeline<decimal>(group.Select(demand => (demand.FromYear, demand.Amount)));
            var years = Years(_demand, group.Key.Commodity, group.Key.Place);
            for (int t = 0; t < years.Length; t++)
            {
                years[t] = (double)amount.At(_programme.Years[t]);
            }
        }
    }

    private IEnumerable<RecipeItem> Made(ProcessId process) =>
        _context.Lookups.Processes[process].Recipe.Where(item => item.PerActivity > 0m);

    private void Add(CommodityId commodity, Supplier supplier, Func<Year, double> amount, bool countsInAll)
    {
        double[] years = Years(_supply, commodity, supplier.Place);
        if (!_inAll.TryGetValue(commodity, out double[]? all))
        {
            _inAll.Add(commodity, all = new double[years.Length]);
        }

        bool supplies = false;
        for (int t = 0; t < years.Length; t++)
        {
            double added = amount(_programme.Years[t]);
            years[t] += added;
            all[t] += countsInAll ? added : 0.0;
            supplies |= added > 0.0;
        }

        if (supplies)
        {
            SuppliersIn(commodity).Add(supplier);
        }
    }

    private List<Supplier> SuppliersIn(CommodityId commodity)
    {
        if (!_suppliers.TryGetValue(commodity, out var suppliers))
        {
            _suppliers.Add(commodity, suppliers = []);
        }

        return suppliers;
    }

    private double[] Years(Dictionary<CommodityId, Dictionary<PlaceId, double[]>> table, CommodityId commodity, PlaceId place)
    {
        if (!table.TryGetValue(commodity, out var byPlace))
        {
            table.Add(commodity, byPlace = []);
        }

        if (!byPlace.TryGetValue(place, out double[]? years))
        {
            byPlace.Add(place, years = new double[_programme.Years.Length]);
        }

        return years;
    }
}
