using System.Text.RegularExpressions;
using Jospar.Packages.Checking;
using Jospar.Planning.Alternatives;
using Jospar.Tests.House;

namespace Jospar.Tests.Examples;

/// <summary>What the example must hold: the named things of the programme, each with its source or its reason.</summary>
public sealed partial class KazakhstanTests
{
    [Fact]
    public void Regions_OfTheCountry_AreTwentyInThreeLanguages()
    {
        var regions = ExampleTable.Rows("places").Where(place => place["kind"] == "region").ToList();
        Assert.Equal(20, regions.Count);
        Assert.All(regions, region => Assert.Matches("^KZ-[1-7][0-9]$", region["id"]));
        Assert.All(regions, region => Assert.NotEmpty(region["name_en"]));
        Assert.All(regions, region => Assert.Matches("^[А-Яа-яӘәҒғҚқҢңӨөҰұҮүІі -]+ (облысы|қаласы)$", region["name_kk"]));
        Assert.All(regions, region => Assert.Matches("^[А-Яа-яҰұІі -]*(область|город)[А-Яа-яҰұІі -]*$", region["name_ru"]));
        Assert.Contains(regions, region => region["name_ru"] == "область Абай");
        Assert.Contains(regions, region => region["name_kk"] == "Солтүстік Қазақстан облысы");
    }

    [Fact]
    public void Incomes_OfTheRegions_AreKnownForAllAndLeastInTheSouth()
    {
        var regions = ExampleTable.Rows("places").Where(place => place["kind"] == "region").ToList();
        Assert.All(regions, region => Assert.Matches("^[1-9][0-9]{5}$", region["income_per_head"]));
        Assert.All(regions, region => Assert.Contains("the source stat-gov-kz-1", region["note"], StringComparison.Ordinal));
        var programme = PackageChecker.Check(Path.Combine(Repository.Root, ExampleTable.Folder)).Programme!;
        Assert.Equal(
            ["KZ-61", "KZ-79", "KZ-33", "KZ-31", "KZ-43", "KZ-19", "KZ-59"], PoorestRegions.Of(programme).Select(region => region.Value));
    }

    [Fact]
    public void Check_OfThePackage_FindsOnlyTheRefineryThatOpensTooLate()
    {
        var outcome = PackageChecker.Check(Path.Combine(Repository.Root, ExampleTable.Folder));
        Assert.False(outcome.HasErrors);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("project-never-runs", finding.Code);
        Assert.NotNull(outcome.Programme);
        Assert.Equal("P063", outcome.Programme.Projects.Single(project => project.FirstStart + project.BuildYears > outcome.Programme.Terms.LastYear).Id.Value);
    }

    [Fact]
    public void Rows_OfEveryTable_NameASourceOrAnAssumption()
    {
        var sources = ExampleTable.Rows("sources").Select(source => source["id"]).ToHashSet(StringComparer.Ordinal);
        foreach (string table in ExampleTable.Names.Where(name => name != "sources"))
        {
            foreach (var row in ExampleTable.Rows(table))
            {
                string first = $"{table}: {row.Values.First()}";
                Assert.True(row.Text("source").Length > 0 || row.Text("assumption").Length > 0, first);
                Assert.True(row.Text("source").Length == 0 || sources.Contains(row.Text("source")), first);
            }
        }
    }

    [Fact]
    public void Sources_All_StandBehindARow()
    {
        var named = ExampleTable.Names.Where(name => name != "sources")
            .SelectMany(ExampleTable.Rows)
            .SelectMany(row => new[] { row.Text("source"), row.Text("note") })
            .ToHashSet(StringComparer.Ordinal);
        string boundaries = Repository.Read(ExampleTable.Folder + "boundaries.geojson");
        var idle = ExampleTable.Rows("sources").Select(source => source["id"])
            .Where(id => !named.Contains(id) && !named.Any(text => text.Contains(id, StringComparison.Ordinal)) && !boundaries.Contains($"\"{id}\"", StringComparison.Ordinal));
        Assert.Empty(idle);
        Assert.All(ExampleTable.Rows("sources"), source => Assert.Matches("^https?://", source["url"]));
    }

    [Fact]
    public void Projects_Named_AreNinetyNineWithTheJobsAsPublished()
    {
        var named = ExampleTable.Rows("projects").Where(project => NamedProject().IsMatch(project["id"])).ToList();
        Assert.Equal(99, named.Count);
        Assert.Equal(37_301m, named.Sum(project => project.Number("jobs")));
        Assert.All(named, project => Assert.True(project.Number("capital_cost") > 0m, project["id"]));
        Assert.All(named, project => Assert.NotEmpty(project["name_kk"]));
        Assert.All(named, project => Assert.NotEmpty(project["name_ru"]));
        Assert.All(named, project => Assert.True(project["tags"].Split(';').Contains("programme") != project["tags"].Split(';').Contains("before-2023"), project["id"]));
    }

    [Fact]
    public void Projects_All_HaveOneToThreeSites()
    {
        var sites = ExampleTable.Rows("sites").CountBy(site => site["project"]).ToDictionary(StringComparer.Ordinal);
        Assert.All(ExampleTable.Rows("projects"), project => Assert.InRange(sites[project["id"]], 1, 3));
    }

    [Fact]
    public void Projects_BeforeTheFirstYear_AreHistory()
    {
        var history = ExampleTable.Rows("projects").Where(project => project["tags"].Split(';').Contains("before-2023"));
        Assert.All(history, project => Assert.True(project.Number("committed_year") + project.Number("build_years") <= 2022m, project["id"]));
    }

    [Theory]
    [InlineData("aluminium", 32.4, 5)]
    [InlineData("lead", 27.6, 4)]
    [InlineData("copper", 5.4, 13)]
    public void Targets_OfTheMetals_KeepBaseAndFactorApart(string metal, double baseline, int factor)
    {
        var target = Assert.Single(ExampleTable.Rows("targets"), row => row["measure"] == "use" && row["commodity"] == metal);
        Assert.Equal((decimal)baseline, target.Number("baseline"));
        Assert.Equal(2022m, target.Number("baseline_year"));
        Assert.Equal(factor, target.Number("factor"));
        Assert.Equal("2029", target["year"]);
        Assert.NotEmpty(target["assumption"]);
        Assert.Empty(target["level"]);
    }

    [Theory]
    [InlineData("running_projects", 800)]
    [InlineData("direct_jobs", 147000)]
    [InlineData("investment", 33000)]
    public void Targets_OfTheWholeProgramme_AreAsPromised(string measure, int level)
    {
        var target = Assert.Single(ExampleTable.Rows("targets"), row => row["measure"] == measure && row["tag"] == "programme");
        Assert.Equal(level, target.Number("level"));
        Assert.NotEmpty(target["statement"]);
    }

    [Theory]
    [InlineData("aluminium", 51.0)]
    [InlineData("lead", 27.6)]
    [InlineData("copper", 5.4)]
    public void Processors_BeforeTheProgramme_TakeWhatWasPublished(string metal, double published)
    {
        var needs = ExampleTable.Rows("recipes").Where(item => item["commodity"] == metal && item.Number("per_activity") < 0m)
            .ToDictionary(item => item["process"], item => -item.Number("per_activity"), StringComparer.Ordinal);
        var units = ExampleTable.Rows("facilities")
            .Concat(ExampleTable.Rows("projects").Where(project => project["tags"].Split(';').Contains("before-2023")));
        decimal taken = units.Sum(unit => unit.Number("capacity") * needs.GetValueOrDefault(unit["process"], 0m));
        Assert.InRange(taken, (decimal)published - 0.3m, (decimal)published + 0.3m);
    }

    [Fact]
    public void Fund_Terms_AreThePublishedOnes()
    {
        var fund = Assert.Single(ExampleTable.Rows("funds"), row => row["id"] == "idf");
        Assert.Equal(0.03m, fund.Number("rate"));
        Assert.Equal(0.85m, fund.Number("max_share"));
        Assert.Equal(0.08m, fund.Number("min_ticket"));
        Assert.Equal(20m, fund.Number("grace_years") + fund.Number("tenor_years"));
        decimal inflow = ExampleTable.Rows("fund_inflows").Where(row => row["fund"] == "idf").Sum(row => row.Number("inflow"));
        Assert.InRange(inflow, 499.9m, 500.1m);
    }

    [Fact]
    public void Generation_OfThePlants_MeetsThePublishedYear()
    {
        string[] power = ["coal-power", "gas-power", "gas-turbine-power", "renewable-power"];
        decimal generated = ExampleTable.Rows("facilities").Where(unit => power.Contains(unit["process"])).Sum(unit => unit.Number("capacity"));
        Assert.InRange(generated, 122_900m, 123_300m);
    }

    [Fact]
    public void Texts_InKazakhAndRussian_MixNoAlphabetsWithinAWord()
    {
        foreach (string table in ExampleTable.Names)
        {
            foreach (var row in ExampleTable.Rows(table))
            {
                string text = string.Join(' ', row.Where(cell => cell.Key.EndsWith("_kk", StringComparison.Ordinal) || cell.Key.EndsWith("_ru", StringComparison.Ordinal)).Select(cell => cell.Value));
                Assert.DoesNotMatch(MixedWord(), text);
            }
        }
    }

    [GeneratedRegex("^P0[0-9]{2}$")]
    private static partial Regex NamedProject();

    [GeneratedRegex(@"[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]")]
    private static partial Regex MixedWord();
}
