using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>
/// What a launch is worth to its sponsor, worked out again from the data alone: hauls by relaxing every link until
/// nothing changes, cash year by year.
/// </summary>
/// <param name="evidence">The plan and its programme.</param>
/// <param name="discountOf">What each obligation lets processors off.</param>
internal sealed class SponsorOpinion(PlanEvidence evidence, Func<Obligation, decimal> discountOf)
{
    // A loss of less than this share of the capital is rounding.
    private const decimal Slack = 0.000_000_001m;

    private readonly Dictionary<(string Carrier, bool IsOut), Dictionary<PlaceId, decimal>> _hauls = [];
    private readonly Dictionary<(ProjectId, PlaceId, Year), decimal> _values = [];
    private readonly Dictionary<(ProcessId, PlaceId, Year), decimal> _margins = [];
    private readonly Dictionary<(FundId, Year, int), decimal> _repayments = [];
    private readonly Dictionary<int, decimal> _factors = [];

    private ProgrammeTerms Terms => evidence.Programme.Terms;

    /// <summary>Whether a start of a project that is neither public nor committed is possible at its sponsor <paramref name="value"/>.</summary>
    public static bool IsNoLoss(Project project, Site site, decimal value) =>
        value >= -Slack * Math.Max(1m, CapitalOf(project, site));

    /// <summary>The sponsor value of a start.</summary>
    public decimal Value(Project project, Site site, Year start)
    {
        if (!_values.TryGetValue((project.Id, site.Place, start), out decimal value))
        {
            value = Worth(project, site, start);
            _values.Add((project.Id, site.Place, start), value);
        }

        return value;
    }

    private static decimal CapitalOf(Project project, Site site) => project.CapitalCost.Value * site.CostFactor;

    private decimal Worth(Project project, Site site, Year start)
    {
        decimal capital = CapitalOf(project, site);
        decimal own = capital * (1m - project.Financing.Sum(financing => financing.Share));
        var unit = new UnitEvidence(site.Place, null, null, project, new LaunchEvidence(project, site.Place, site, start));
        decimal value = 0m;
        for (var year = start; year <= Terms.LastYear || year < start + project.BuildYears; year += 1)
        {
            if (year >= Terms.FirstYear)
            {
                decimal cash = Earned(project, unit, year) - (unit.Launch!.IsBuilt(year) ? own / project.BuildYears : 0m);
                value += Factor(year) * cash;
            }
        }

        return value - project.Financing.Sum(financing =>
            capital * financing.Share * Repayment(evidence.Funds[financing.Fund], start, project.BuildYears));
    }

    private decimal Earned(Project project, UnitEvidence unit, Year year)
    {
        decimal capacity = project.Process is null || year > Terms.LastYear ? 0m : unit.Capacity(year);
        if (capacity == 0m)
        {
            return 0m;
        }

        decimal tail = 1m;
        for (int j = 1; year == Terms.LastYear && j <= Terms.TailYears; j++)
        {
            tail += Factor(Terms.FirstYear + j);
        }

        return capacity * tail * Math.Max(0m, Margin(project.Process!.Value, unit.Place, year));
    }

    // Present value of what is repaid for one of money, in whatever year it falls due.
    private decimal Repayment(Fund fund, Year start, int buildYears)
    {
        if (!_repayments.TryGetValue((fund.Id, start, buildYears), out decimal sum))
        {
            var loan = new LoanPosition(fund, 1m, start, buildYears);
            for (var year = Terms.FirstYear; year <= loan.End; year += 1)
            {
                sum += Factor(year) * (loan.Principal(year) + loan.Interest(year));
            }

            _repayments.Add((fund.Id, start, buildYears), sum);
        }

        return sum;
    }

    private decimal Margin(ProcessId process, PlaceId place, Year year)
    {
        if (!_margins.TryGetValue((process, place, year), out decimal margin))
        {
            var run = evidence.Processes[process];
            margin = run.Recipe.Sum(item => item.PerActivity * Price(item, place, year)) - run.RunningCost;
            _margins.Add((process, place, year), margin);
        }

        return margin;
    }

    private decimal Price(RecipeItem item, PlaceId place, Year year)
    {
        if (item.PerActivity == 0m || evidence.PriceIn(item.Commodity, year) is not { } price)
        {
            return 0m;
        }

        var commodity = evidence.Commodities[item.Commodity];
        bool isSold = item.PerActivity > 0m;
        decimal? abroad = (commodity.Trade & TradeDirection.Export) == 0 ? null
            : isSold ? price.Export - Haul(commodity, place, isOut: true)
            : price.Export * (1m - Discount(item.Commodity, year));
        decimal? fromAbroad = (commodity.Trade & TradeDirection.Import) == 0 ? null : price.Import + Haul(commodity, place, isOut: false);
        return price.Domestic ?? abroad ?? fromAbroad ?? 0m;
    }

    private decimal Discount(CommodityId commodity, Year year)
    {
        decimal largest = 0m;
        foreach (var obligation in evidence.Programme.Obligations)
        {
            if (obligation.Commodity == commodity && obligation.HoldsIn(year))
            {
                largest = Math.Max(largest, discountOf(obligation));
            }
        }

        return largest;
    }

    private decimal? Haul(Commodity commodity, PlaceId place, bool isOut)
    {
        if (evidence.IsWorld(place))
        {
            return 0m;
        }

        if (commodity.Carrier is not { } carrier)
        {
            return null;
        }

        if (!_hauls.TryGetValue((carrier, isOut), out var hauls))
        {
            hauls = Relax(carrier, isOut);
            _hauls.Add((carrier, isOut), hauls);
        }

        return hauls.TryGetValue(place, out decimal cost) ? commodity.Load * cost : null;
    }

    private Dictionary<PlaceId, decimal> Relax(string carrier, bool isOut)
    {
        var cheapest = evidence.Programme.Places.Where(place => place.Kind == PlaceKind.World).ToDictionary(place => place.Id, _ => 0m);
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            foreach (var link in evidence.Programme.Links.Where(link => link.Carrier == carrier))
            {
                // Out to the world the cost of a link's far end lowers that of its near end; in from the world, the reverse.
                hasChanged |= Lower(cheapest, isOut ? link.To : link.From, isOut ? link.From : link.To, link.Cost);
                hasChanged |= link.BothWays && Lower(cheapest, isOut ? link.From : link.To, isOut ? link.To : link.From, link.Cost);
            }
        }

        return cheapest;
    }

    private static bool Lower(Dictionary<PlaceId, decimal> cheapest, PlaceId known, PlaceId next, decimal cost)
    {
        if (!cheapest.TryGetValue(known, out decimal soFar)
            || (cheapest.TryGetValue(next, out decimal before) && before <= soFar + cost))
        {
            return false;
        }

        cheapest[next] = soFar + cost;
        return true;
    }

    private decimal Factor(Year year)
    {
        int years = year - Terms.FirstYear;
        if (!_factors.TryGetValue(years, out decimal factor))
        {
            factor = 1m;
            for (int i = 0; i < years; i++)
            {
                factor /= 1m + Terms.SponsorDiscountRate;
            }

            _factors.Add(years, factor);
        }

        return factor;
    }
}
