using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// The development fund, whose repayments are lent again, the budget for expansions, who is financed by which, and what
/// each region's builders can absorb in a year.
/// </summary>
internal sealed class MoneyRules
{
    private const double LargestFinanced = 300;
    private static readonly FundId Development = new("DEV");
    private static readonly FundId Budget = new("BUDGET");

    private readonly ProgrammeSizes _sizes;
    private readonly Draws _draws;
    private readonly Dictionary<FundId, double> _asked = new() { [Development] = 0, [Budget] = 0 };

    private MoneyRules(ProgrammeSizes sizes, int seed)
    {
        _sizes = sizes;
        _draws = new Draws(seed, "money");
    }

    /// <summary>All projects, with their financing.</summary>
    public ImmutableArray<Project> Projects { get; private init; }

    /// <summary>The funds.</summary>
    public ImmutableArray<Fund> Funds { get; private init; }

    /// <summary>The limits.</summary>
    public ImmutableArray<Limit> Limits { get; private init; }

    /// <summary>Draws rules that bind somewhat on these projects.</summary>
    public static MoneyRules Of(ProgrammeSizes sizes, RegionMap map, IEnumerable<Project> projects, int seed)
    {
        var rules = new MoneyRules(sizes, seed);
        ImmutableArray<Project> financed = [.. projects.Select(rules.Finance)];
        ImmutableArray<Fund> funds = [rules.DevelopmentFund(), rules.BudgetFund()];
        ImmutableArray<Limit> limits =
            [.. map.Regions.Select(region => rules.Builders(map, region, financed)).Append(Exposure(funds[0], financed)).OfType<Limit>()];
        return new MoneyRules(sizes, seed) { Projects = financed, Funds = funds, Limits = limits };
    }

    private Project Finance(Project project)
    {
        bool isPublic = project.IsPublic;
        bool isAsking = isPublic || (project.Commitment is null && (double)project.CapitalCost.Value is > 0.5 and < LargestFinanced && _draws.Chance(0.5));
        if (!isAsking)
        {
            return project;
        }

        var fund = isPublic ? Budget : Development;
        decimal share = isPublic ? 1m : 0.05m * _draws.Whole(6, 14);
        _asked[fund] += (double)(project.CapitalCost.Value * share);
        return project with { Financing = [new Financing(fund, share, Generated.Row)] };
    }

    // Terms after the Industrial Development Fund: 3 % a year for manufacturing, own cash at least 15 %, from 80 million tenge.
    private Fund DevelopmentFund() => new(
        Development, new("Synthetic development fund", "Жасанды даму қоры", "Синтетический фонд развития"), FundKind.Loan,
        0.03m, 1, 8, 0.85m, new Money(0.08m), null, new Money(Draws.Rounded(_asked[Development] * 0.04, 3)), [],
        Inflows(_asked[Development] * 0.4), Generated.Row);

    private Fund BudgetFund() => new(
        Budget, new("Synthetic budget", "Жасанды бюджет", "Синтетический бюджет"), FundKind.Grant,
        0m, 0, 1, 1m, null, null, Money.Zero, [Sectors.Infrastructure], Inflows(_asked[Budget] * 0.6), Generated.Row);

    private ImmutableArray<FundInflow> Inflows(double total) =>
        [.. Enumerable.Range(0, _sizes.Years).Select(year => new FundInflow(
            _sizes.First + year, new Money(Draws.Rounded(total / _sizes.Years * _draws.Uniform(0.7, 1.3), 3)), Generated.Row))];

    private Limit? Builders(RegionMap map, SyntheticRegion region, ImmutableArray<Project> projects)
    {
        double wanted = 0;
        double sure = 0;
        foreach (var project in projects)
        {
            double cost = (double)project.CapitalCost.Value;
            wanted += cost * project.Sites.Count(site => map.RegionOfZone[site.Place] == region) / project.Sites.Length;
            bool isSure = project.Commitment is { } commitment && map.RegionOfZone[commitment.Site] == region;
            sure += isSure ? cost : 0;
        }

        if (wanted <= 0)
        {
            return null;
        }

        double level = Math.Max(wanted / _sizes.Years * _draws.Uniform(0.45, 0.75), (1.2 * sure) + 1);
        return new Limit(
            new($"builders-{region.Id}"),
            new($"Builders of synthetic region {region.Index + 1}", $"Өңір құрылысшылары {region.Index + 1}", $"Строители региона {region.Index + 1}"),
            Measure.Investment, new MeasureFilter(Place: region.Id), Bound.AtMost, null, Span.Year, Draws.Rounded(level, 3), Generated.Row);
    }

    // One sponsor may hold no more of the fund than its largest single loan and a little.
    private static Limit? Exposure(Fund fund, ImmutableArray<Project> projects)
    {
        decimal largest = projects.SelectMany(
            project => project.Financing.Where(financing => financing.Fund == fund.Id),
            (project, financing) => financing.Share * project.CapitalCost.Value).DefaultIfEmpty(0m).Max();
        return largest == 0m ? null : new Limit(
            new("exposure-per-sponsor"),
            new("Fund exposure to one sponsor", "Бір инвесторға берілген қаржы", "Вложения фонда в одного инвестора"),
            Measure.FundExposure, new MeasureFilter(Sponsor: "*", Fund: fund.Id), Bound.AtMost, null, Span.Year,
            Draws.Rounded((double)largest * 1.2, 3), Generated.Row);
    }
}
