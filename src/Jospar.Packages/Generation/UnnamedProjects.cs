using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>
/// Draws unnamed projects whose number, costs, jobs and launch years add up to published totals together with the named
/// ones. Launches up to the programme's first year have happened, so they are commitments with their cost sunk; later
/// ones that were published as planned have a window of that year alone; the rest may start when they can.
/// </summary>
internal sealed class UnnamedProjects
{
    private const double CostSpread = 1.0;
    private const double PaybackSpread = 0.3;
    private const int FewestJobs = 5;

    private readonly Programme _programme;
    private readonly FillOptions _options;
    private readonly PoolGoods _goods;
    private readonly Draws _draws;
    private readonly decimal _money;
    private readonly List<(Place Place, int Weight)> _places;
    private readonly ImmutableArray<string> _tags;
    private readonly ImmutableArray<Project> _named;

    private UnnamedProjects(Programme programme, FillOptions options, PoolGoods goods)
    {
        _programme = programme;
        _options = options;
        _goods = goods;
        _draws = new Draws(options.Seed, "unnamed");
        _money = PoolGoods.UnitsInBillion(programme.Terms);
        _places = PlacesOf(programme);
        _tags = [PoolFiller.Tag, "synthetic", .. PoolTotals.CommonTags(programme)];
        _named = [.. PoolTotals.Counted(programme)];
    }

    /// <summary>The projects that are missing.</summary>
    public static ImmutableArray<Project> Of(Programme programme, FillOptions options, PoolGoods goods)
    {
        var unnamed = new UnnamedProjects(programme, options, goods);
        int count = Math.Max(0, options.Projects - unnamed._named.Length);
        var costs = unnamed.DrawCosts(count);
        int[] jobs = unnamed.DrawJobs(costs);
        var launches = unnamed.LaunchYears(count);
        return [.. unnamed.FreeNumbers().Take(count).Select((number, index) => unnamed.Draw(number, costs[index], jobs[index], launches[index]))];
    }

    private IEnumerable<int> FreeNumbers()
    {
        var taken = _programme.Projects.Select(project => project.Id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Where(number => !taken.Contains(IdOf(number)));
    }

    // Regions by the named projects that may stand in them: where they are, unnamed ones are likely too.
    private static List<(Place Place, int Weight)> PlacesOf(Programme programme)
    {
        var tree = new PlaceTree(programme.Places);
        var named = programme.Projects.SelectMany(project => project.Sites)
            .Select(site => tree.FindWithin(site.Place, PlaceKind.Region)).OfType<PlaceId>().GroupBy(region => region)
            .ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. programme.Places.Where(place => place.Kind == PlaceKind.Region)
                .Select(place => (place, 1 + named.GetValueOrDefault(place.Id))),
        ];
    }

    // Drawn, then scaled so that all projects together cost what was published; billions.
    private List<double> DrawCosts(int count)
    {
        double named = (double)(_named.Sum(project => project.CapitalCost.Value) / _money);
        double left = Math.Max((double)_options.Investment - named, count * (double)_options.SmallestMeanCost);
        var drawn = Enumerable.Range(0, count).Select(_ => _draws.LogNormal(1, CostSpread)).ToList();
        double scale = left / Math.Max(drawn.Sum(), double.Epsilon);
        return [.. drawn.Select(cost => cost * scale)];
    }

    // The same for jobs, to the last one: what rounding leaves goes to the first projects.
    private int[] DrawJobs(List<double> costs)
    {
        var drawn = costs.Select(cost => _draws.LogNormal(Math.Pow(cost, Sectors.JobsElasticity), Sectors.JobsSpread)).ToList();
        long left = _options.Jobs - _named.Sum(project => (long)project.Jobs) - ((long)FewestJobs * costs.Count);
        double scale = Math.Max(0, left) / Math.Max(drawn.Sum(), double.Epsilon);
        int[] jobs = [.. drawn.Select(weight => FewestJobs + (int)(weight * scale))];
        for (int index = 0; index < jobs.Length && jobs.Sum(each => (long)each) < left + ((long)FewestJobs * jobs.Length); index++)
        {
            jobs[index]++;
        }

        return jobs;
    }

    private List<Year?> LaunchYears(int count)
    {
        var named = _named.Where(project => project.Commitment is not null)
            .Select(project => project.Commitment!.Start + project.BuildYears).ToLookup(year => year);
        var years = new List<Year?>();
        foreach (var (year, projects) in _options.LaunchesOrPublished.Where(launch => launch.Year <= _programme.Terms.LastYear))
        {
            int missing = Math.Clamp(projects - named[year].Count(), 0, count - years.Count);
            years.AddRange(Enumerable.Repeat<Year?>(year, missing));
        }

        years.AddRange(Enumerable.Repeat<Year?>(null, count - years.Count));
        return years;
    }

    private Project Draw(int number, double cost, int jobs, Year? launch)
    {
        var terms = _programme.Terms;
        int build = launch is null && cost >= 10 ? 2 : 1;
        build = Math.Min(build, Math.Max(1, terms.LastYear - terms.FirstYear));
        bool isPast = launch is { } year && year + -build < terms.FirstYear;
        var start = launch is { } planned && !isPast ? planned + -build : (Year?)null;
        var sites = DrawSites(isPast ? 1 : _options.SitesPerProject);
        double payback = _draws.LogNormal(ProjectPool.MedianPayback, PaybackSpread);
        double money = cost * (double)_money;
        return new Project(
            new(IdOf(number)), NameOf(number), null, "unnamed", "other", _goods.Process.Id,
            Draws.Rounded(money / (payback * _goods.Margin), 3), new Money(Draws.Rounded(money, 3)), build,
            start ?? terms.FirstYear, start ?? terms.LastYear + -build, jobs, (int)Math.Clamp(10 * cost / build, 5, 5000), [0.7m, 1m],
            false, _tags, isPast ? new Commitment(sites[0].Place, launch!.Value + -build) : null,
            sites, [], [], launch is null ? "in the published pool" : $"published launch of {launch}", Generated.Row);
    }

    private ImmutableArray<Site> DrawSites(int count)
    {
        var sites = ImmutableArray.CreateBuilder<Site>();
        var left = _places.ToList();
        while (sites.Count < count && left.Count > 0)
        {
            var (place, weight) = _draws.Pick(left, pair => pair.Weight);
            left.Remove((place, weight));
            sites.Add(new Site(place.Id, 1m, Generated.Row));
        }

        return sites.ToImmutable();
    }

    private static string IdOf(int number) => $"U{number:D4}";

    private static LocalisedText NameOf(int number) => new(
        $"Unnamed project {number} of the published pool (synthetic)",
        $"Жарияланған пулдың атаусыз жобасы {number} (жасанды)",
        $"Безымянный проект {number} опубликованного пула (синтетический)");
}
