using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// Fills a programme of named projects up to the published totals with unnamed ones, each labelled as such, to see
/// whether the whole programme as promised adds up. An unnamed project makes goods counted in money, because what it
/// makes was never published.
/// </summary>
public static class PoolFiller
{
    /// <summary>Tag of unnamed projects.</summary>
    public const string Tag = "unnamed";

    private const string SectorId = "unnamed";
    private const string Currency = "KZT";

    // What was launched longer ago than that before the plan counts as new to nobody.
    private const int LongAgo = 10;

    /// <summary>
    /// <paramref name="programme"/> with its projects kept and unnamed ones added until it has
    /// <see cref="FillOptions.Projects"/>.
    /// Throws <see cref="ArgumentException"/> where <see cref="FindObstacle"/> finds one.
    /// </summary>
    public static Programme FillAround(Programme programme, FillOptions options)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(options);
        if (FindObstacle(programme, options) is { } obstacle)
        {
            throw new ArgumentException(obstacle, nameof(programme));
        }

        var goods = PoolGoods.For(programme);
        var unnamed = UnnamedProjects.Of(programme, options, goods);
        return programme with
        {
            Terms = Labelled(programme.Terms),
            Commodities = programme.Commodities.Add(goods.Commodity),
            Prices = programme.Prices.Add(goods.Price),
            Processes = programme.Processes.Add(goods.Process),
            Projects = programme.Projects.AddRange(unnamed),
            Sectors = programme.Sectors.IsEmpty ? [] : programme.Sectors.Add(SectorRow()),
            Sources = programme.Sources.Any(source => source.Id == Generated.SourceId)
                ? programme.Sources
                : programme.Sources.Add(Generated.SourceOf($"Unnamed projects up to the published totals, seed {options.Seed}")),
        };
    }

    /// <summary>Why <paramref name="programme"/> cannot be filled, in words; empty when it can.</summary>
    public static string? FindObstacle(Programme programme, FillOptions options)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(options);
        return programme.Projects.Any(project => project.Tags.Contains(Tag))
            ? "The programme was filled before: start from the one with named projects only."
            : programme.Places.All(place => place.Kind != PlaceKind.Region)
            ? "The programme has no region in which an unnamed project could stand."
            : FirstLaunch() + LongAgo < programme.Terms.FirstYear
            ? $"The published launches begin in {FirstLaunch()}, more than {LongAgo} years before the plan's first year {programme.Terms.FirstYear}: they would count as new."
            : FindTaken(programme) is { } taken
            ? $"The programme has something of its own with the id '{taken}', which unnamed projects need."
            : PoolTotals.Of(programme).Projects is var counted && counted >= options.Projects
            ? $"The programme has {counted} projects that count already, and {options.Projects} in all were asked for: there is none to add."
            : programme.Terms.Currency != Currency
            ? $"The published totals are in tenge ({Currency}), and the programme counts in {programme.Terms.Currency}: as so much of that they would be something else."
            : null;
    }

    private static Year FirstLaunch() => FillOptions.PublishedLaunches.Min(launch => launch.Year);

    // Ids that differ by capitals alone look the same to a reader.
    private static string? FindTaken(Programme programme) =>
        Taken(programme.Commodities.Select(commodity => commodity.Id.Value), PoolGoods.Id)
        ?? Taken(programme.Processes.Select(process => process.Id.Value), PoolGoods.ProcessId)
        ?? Taken(programme.Sectors.Select(sector => sector.Id), SectorId);

    private static string? Taken(IEnumerable<string> ids, string needed) =>
        ids.FirstOrDefault(id => id.Equals(needed, StringComparison.OrdinalIgnoreCase));

    private static ProgrammeTerms Labelled(ProgrammeTerms terms) => terms with
    {
        Id = $"{terms.Id}-filled",
        Name = new LocalisedText(
            $"{terms.Name.En}, filled up with unnamed synthetic projects",
            $"{terms.Name.In("kk")}, атаусыз жасанды жобалармен толықтырылған",
            $"{terms.Name.In("ru")}, дополнена безымянными синтетическими проектами"),
        Synthetic = true,
    };

    private static Sector SectorRow() => new(
        SectorId, new LocalisedText("Unnamed projects", "Атаусыз жобалар", "Безымянные проекты"), null, null, Generated.Row);
}
