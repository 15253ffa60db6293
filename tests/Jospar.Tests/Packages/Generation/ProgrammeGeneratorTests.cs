using System.Text.Json;
using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Generation;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Viability;
using Xunit;

namespace Jospar.Tests.Packages.Generation;

public class ProgrammeGeneratorTests
{
    private static readonly Programme National = ProgrammeGenerator.Generate(new GeneratorOptions(800, 1));

    public static TheoryData<int> SmallSizes => [1, 2, 5, 20, 60, 150];

    [Fact]
    public void Generate_NationalSize_HasTheSizesOfTheModelPage()
    {
        Assert.Equal(20, National.Places.Count(place => place.Kind == PlaceKind.Region));
        Assert.Equal(60, National.Places.Count(place => place.Kind == PlaceKind.Zone));
        Assert.Equal(40, National.Commodities.Length);
        Assert.InRange(National.Commodities.Count(commodity => commodity.Carrier == "freight"), 33, 40);
        Assert.Equal(7, National.Years.Length);
        var investors = National.Projects.Where(project => !project.IsPublic).ToList();
        Assert.Equal(800, investors.Count);
        Assert.All(investors, project => Assert.Equal(3, project.Sites.Length));
        Assert.InRange(Binaries(National), 14_000, 17_000);
    }

    [Fact]
    public void Generate_ContinentalSize_HasTheSizesOfTheModelPage()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(8000, 1));
        Assert.Equal(200, programme.Places.Count(place => place.Kind == PlaceKind.Region));
        Assert.Equal(600, programme.Places.Count(place => place.Kind == PlaceKind.Zone));
        Assert.Equal(60, programme.Commodities.Length);
        Assert.Equal(10, programme.Years.Length);
        Assert.InRange(Binaries(programme), 190_000, 230_000);
    }

    [Fact]
    public void Generate_SameSeed_GivesTheSameProgramme() =>
        Assert.Equal(Written(new GeneratorOptions(120, 7)), Written(new GeneratorOptions(120, 7)));

    [Fact]
    public void Generate_OtherSeed_GivesAnotherProgramme() =>
        Assert.NotEqual(Written(new GeneratorOptions(120, 7)), Written(new GeneratorOptions(120, 8)));

    [Fact]
    public void Generate_AnySize_IsLabelledSynthetic()
    {
        Assert.True(National.Terms.Synthetic);
        Assert.All(National.Projects, project => Assert.Contains("Synthetic", project.Name.En, StringComparison.Ordinal));
        Assert.All(National.Places.Where(place => place.Kind != PlaceKind.World), place => Assert.Contains("Synthetic", place.Name.En, StringComparison.Ordinal));
        Assert.All(National.Projects, project => Assert.Equal(new SourceId("generator"), project.Provenance.Source));
    }

    [Fact]
    public void Generate_EveryRecipe_KeepsMassToTheLastDigit()
    {
        var masses = National.Commodities.ToDictionary(commodity => commodity.Id, commodity => commodity.Mass ?? 0m);
        Assert.All(National.Processes, process => Assert.Equal(0m, process.Recipe.Sum(item => item.PerActivity * masses[item.Commodity])));
    }

    [Theory]
    [InlineData("kk", "Жасанды уәде: ")]
    [InlineData("ru", "Синтетическое обещание: ")]
    public void Generate_NationalSize_NamesItsPromisesInEveryLanguage(string language, string start) =>
        Assert.All(National.Targets, target => Assert.StartsWith(start, target.Name.In(language), StringComparison.Ordinal));

    [Fact]
    public void Generate_NationalSize_CostsAndJobsAreThoseOfTheTables()
    {
        var investors = National.Projects.Where(project => !project.IsPublic).ToList();
        Assert.InRange(investors.Sum(project => project.CapitalCost.Value), 18_000m, 40_000m);
        Assert.InRange(investors.Sum(project => project.Jobs), 110_000, 200_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Generate_NationalSize_ViabilityExcludesSomeButNotMost(int seed)
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(800, seed));
        var valuation = new SponsorValuation(programme);
        var investors = programme.Projects.Where(project => !project.IsPublic && project.Commitment is null).ToList();
        int viable = investors.Count(project => project.Sites.Any(site => valuation.IsViable(project, site, project.FirstStart)));
        Assert.InRange((double)viable / investors.Count, 0.5, 0.95);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 4)]
    [InlineData(60, 2)]
    [InlineData(150, 9)]
    [InlineData(800, 1)]
    public void Generate_AnySize_IsCheckedWithoutErrorsAndComesBackTheSame(int projects, int seed)
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(projects, seed));
        var outcome = PackageChecker.Check(ProgrammeWriter.ToPackage(programme));
        Assert.All(outcome.Findings, finding => Assert.Equal("site-too-small", finding.Code));
        var written = ProgrammeWriter.ToPackage(outcome.Programme!);
        Assert.Equal(Texts(ProgrammeWriter.ToPackage(programme)), Texts(written));
    }

    [Theory]
    [MemberData(nameof(SmallSizes))]
    public void Generate_SmallSizes_ReferencesResolveAndSitesDiffer(int projects)
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(projects, 3));
        var places = programme.Places.Select(place => place.Id).ToHashSet();
        var processes = programme.Processes.Select(process => process.Id).ToHashSet();
        var commodities = programme.Commodities.Select(commodity => commodity.Id).ToHashSet();
        Assert.All(programme.Projects.SelectMany(project => project.Sites), site => Assert.Contains(site.Place, places));
        Assert.All(programme.Projects, project => Assert.Equal(project.Sites.Length, project.Sites.Select(site => site.Place).Distinct().Count()));
        Assert.All(programme.Projects.Where(project => project.Process is not null), project => Assert.Contains(project.Process!.Value, processes));
        Assert.All(programme.Processes.SelectMany(process => process.Recipe), item => Assert.Contains(item.Commodity, commodities));
        Assert.All(programme.Links, link => Assert.Contains(link.From, places));
        Assert.All(programme.Projects, project => Assert.True(project.FirstStart <= project.LastStart));
        Assert.Equal(programme.Links.Length, programme.Links.Select(link => link.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 3, null, null)]
    [InlineData(10, 0, null, null)]
    [InlineData(10, 3, 24, null)]
    [InlineData(10, 3, 61, null)]
    [InlineData(10, 3, null, 1)]
    public void Generate_ImpossibleSize_IsRefused(int projects, int sites, int? commodities, int? years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProgrammeGenerator.Generate(
            new GeneratorOptions(projects, 1, sites, Commodities: commodities, Years: years)));

    private static IEnumerable<string> Texts(Package package) =>
        package.Tables.SelectMany(table => table.Rows.Select(row => string.Join(",", row.Values)));

    private static int Binaries(Programme programme) => programme.Projects
        .Where(project => project.Commitment is null)
        .Sum(project => project.Sites.Length * (project.LastStart - project.FirstStart + 1));

    private static string Written(GeneratorOptions options) => JsonSerializer.Serialize(ProgrammeGenerator.Generate(options));
}
