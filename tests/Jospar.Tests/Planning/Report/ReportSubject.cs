using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Report;

/// <summary>
/// The small programme dressed for showing: points on the map, names in three languages, sources, an assumption, a
/// statement behind a promise, and a promise that is kept.
/// </summary>
internal static class ReportSubject
{
    public const string Boundaries =
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[60.12345,45],[80,45],[80,55],[60.12345,55],[60.12345,45]]]}}]}""";

    public static Programme Programme() => Dressed(SmallProgramme.Create());

    /// <summary>With names as long as the field's own.</summary>
    public static Programme WithLongNames()
    {
        var programme = Programme();
        return programme with
        {
            Commodities =
            [
                .. programme.Commodities.Select(good => good with
                {
                    Name = new($"{good.Id} of the underground works", $"{good.Id}, электрэкстракция мен байыту", $"{good.Id}: выщелачивание и электроэкстракция"),
                }),
            ],
            Processes =
            [
                .. programme.Processes.Select(process => process with
                {
                    Name = new("Mining and enrichment of lead-zinc ore", "Қорғасын-мырыш кенін өндіру мен байыту", "Добыча и обогащение свинцово-цинковой руды"),
                }),
            ],
        };
    }

    public static Plan Plan() => PlanOf(Programme());

    public static Plan PlanOf(Programme programme) => SmallPlan.Of(programme, SmallPlan.Decisions());

    /// <summary>The small plan with so many launches, one after another of its own.</summary>
    public static Plan PlanOfMany(int launches)
    {
        var plan = Plan();
        var own = plan.Tables.Launches;
        return plan with { Tables = plan.Tables with { Launches = [.. Enumerable.Range(0, launches).Select(at => own[at % own.Length])] } };
    }

    /// <summary>A stress test in which these promises are kept in 32 draws of 100.</summary>
    public static StressSummary Doubtful(params string[] promises)
    {
        var none = new Spread(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));
        return new(
            "complete", "", "", 7, 100, 100, 0.0001m, [.. promises.Select(id => new TargetChance(id, 2028, 6m, 0.32m, 0m, 1m, none))], none, none,
            new LaunchFortunes(2, 0m, 0m, 0m, 0m), [], []);
    }

    private static Programme Dressed(Programme programme) => programme with
    {
        Terms = programme.Terms with { Name = new("Small programme", "Шағын бағдарлама", "Малая программа") },
        Places = [.. programme.Places.Select(place => place with { Point = PointOf(place.Id.Value) })],
        Projects = [.. programme.Projects.Select(project => project with { Provenance = new(new("gazette"), Note: "page 3") })],
        Demands = [.. programme.Demands.Select(demand => demand with { Provenance = new(Assumption: "grows with the population") })],
        Targets =
        [
            .. programme.Targets.Select(target => target with { Statement = new("promise") }),
            programme.Targets[0] with
            {
                Id = new("half"), Name = new("Bars twofold", "Шыбық екі есе", "Прутки в два раза"),
                Level = null, Factor = 2m, Baseline = 3m, BaselineYear = 2024,
            },
        ],
        Statements =
        [
            new(new("promise"), new DateOnly(2023, 4, 6), "A. Minister", "Minister of Industry",
                new("More bars by 2028", "2028 жылға қарай шыбық көбейеді", "К 2028 году прутков станет больше"),
                "https://example.org/news", "Example News", Provenance.None),
        ],
        Sources = [new(new("gazette"), "Gazette", "Ministry", "https://example.org/gazette", "2024-05-01", "CC-BY-4.0")],
    };

    private static GeoPoint? PointOf(string place) => place switch
    {
        "north" => new(53.2m, 69.4m),
        "south" => new(46.1m, 71.3m),
        "zone" => new(52.3m, 77.0m),
        _ => null,
    };
}
