using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Generation;
using Jospar.Packages.Writing;
using Jospar.Planning.Viability;
using Jospar.Tests.House;
using Xunit;

namespace Jospar.Tests.Packages.Generation;

public class PoolFillerTests
{
    private static readonly Programme Named = ProgrammeGenerator.Generate(new GeneratorOptions(60, 5));
    private static readonly Programme Filled = PoolFiller.FillAround(Named, new FillOptions());

    [Fact]
    public void FillAround_PublishedTotals_AreMetToTheProjectAndTheJob()
    {
        var totals = PoolTotals.Of(Filled);
        Assert.Equal(868, totals.Projects);
        Assert.Equal(868 - 60, totals.Unnamed);
        Assert.Equal(147_000, totals.Jobs);
        Assert.InRange(totals.Investment.Value, 19_800m, 20_200m);
    }

    [Fact]
    public void FillAround_TagOfMostNamedProjects_IsCarriedByTheUnnamed() =>
        Assert.All(Filled.Projects.Skip(Named.Projects.Length), project => Assert.Contains("industry", project.Tags));

    [Fact]
    public void FillAround_NamedProjects_AreKeptAsTheyAre() =>
        Assert.Equal(Named.Projects, Filled.Projects.Take(Named.Projects.Length));

    [Fact]
    public void FillAround_UnnamedProjects_AreLabelled()
    {
        var unnamed = Filled.Projects.Skip(Named.Projects.Length).ToList();
        Assert.All(unnamed, project => Assert.Contains(PoolFiller.Tag, project.Tags));
        Assert.All(unnamed, project => Assert.Contains("Unnamed", project.Name.En, StringComparison.Ordinal));
        Assert.All(unnamed, project => Assert.Contains("synthetic", project.Name.En, StringComparison.Ordinal));
        Assert.True(Filled.Terms.Synthetic);
    }

    [Theory]
    [InlineData(2022, 160)]
    [InlineData(2023, 170)]
    [InlineData(2024, 180)]
    [InlineData(2025, 190)]
    public void FillAround_YearlyLaunches_AreThePublishedOnes(int year, int projects)
    {
        int committed = Filled.Projects.Count(project => project.Commitment is { } commitment
            && commitment.Start + project.BuildYears == new Year(year));
        int planned = Filled.Projects.Count(project => project.Tags.Contains(PoolFiller.Tag) && project.Commitment is null
            && project.FirstStart == project.LastStart && project.FirstStart + project.BuildYears == new Year(year));
        Assert.Equal(projects, committed + planned);
    }

    [Fact]
    public void FillAround_PastLaunches_CostThePlanNothing() =>
        Assert.All(
            Filled.Projects.Where(project => project.Tags.Contains(PoolFiller.Tag) && project.Commitment is not null),
            project => Assert.True(project.Commitment!.Start + project.BuildYears <= Filled.Terms.FirstYear));

    [Fact]
    public void FillAround_UnnamedProjects_AreMostlyViable()
    {
        var valuation = new SponsorValuation(Filled);
        var free = Filled.Projects.Where(project => project.Tags.Contains(PoolFiller.Tag) && project.Commitment is null).ToList();
        Assert.InRange(free.Count(project => valuation.IsViable(project, project.Sites[0], project.FirstStart)), (int)(0.7 * free.Count), free.Count);
    }

    [Theory]
    [InlineData(10, "The programme has 60 projects that count already, and 10 in all were asked for: there is none to add.")]
    [InlineData(60, "The programme has 60 projects that count already, and 60 in all were asked for: there is none to add.")]
    [InlineData(61, null)]
    public void FindObstacle_AsManyNamedProjects_SaysThatThereIsNoneToAdd(int projects, string? said) =>
        Assert.Equal(said, PoolFiller.FindObstacle(Named, new FillOptions(Projects: projects)));

    [Fact]
    public void FillAround_CostlyNamedProjects_LeaveTheOthersTheMeanOfALaunchYear()
    {
        var filled = PoolFiller.FillAround(Named, new FillOptions(Investment: 1m));
        decimal unnamed = filled.Projects.Skip(Named.Projects.Length).Sum(project => project.CapitalCost.Value);
        Assert.InRange(unnamed / (868 - 60), 5.4m, 5.6m);
    }

    [Fact]
    public void FillAround_TheExample_MeetsTheTotalsAndIsCheckedWithoutErrors()
    {
        var example = PackageChecker.Check(Path.Combine(Repository.Root, "examples", "kazakhstan")).Programme!;
        var filled = PoolFiller.FillAround(example, new FillOptions());
        Assert.False(PackageChecker.Check(ProgrammeWriter.ToPackage(filled)).HasErrors);
        Assert.Equal((868, 147_000L), (PoolTotals.Of(filled).Projects, PoolTotals.Of(filled).Jobs));
    }

    [Fact]
    public void FillAround_GoodsThatLeaveByAnotherCarrier_LeaveByItToo()
    {
        var byRail = Named with
        {
            Commodities = [.. Named.Commodities.Select(commodity => commodity.Carrier == "freight" ? commodity with { Carrier = "rail" } : commodity)],
            Links = [.. Named.Links.Select(link => link.Carrier == "freight" ? link with { Carrier = "rail" } : link)],
        };
        Assert.Equal("rail", PoolFiller.FillAround(byRail, new FillOptions()).Commodities[^1].Carrier);
        Assert.Equal("freight", Filled.Commodities[^1].Carrier);
    }

    [Fact]
    public void FindObstacle_PlanOfLongAfterThePublishedLaunches_IsNamed()
    {
        Programme From(int year) => Named with { Terms = Named.Terms with { FirstYear = new Year(year), LastYear = new Year(year + 4) } };
        Assert.Null(PoolFiller.FindObstacle(From(2032), new FillOptions()));
        Assert.Contains("2022", PoolFiller.FindObstacle(From(2033), new FillOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void FillAround_FilledBefore_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PoolFiller.FillAround(Filled, new FillOptions()));

    [Fact]
    public void FindObstacle_ProgrammeOfNamedProjects_IsNone() => Assert.Null(PoolFiller.FindObstacle(Named, new FillOptions()));

    [Fact]
    public void FillAround_NoRegions_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PoolFiller.FillAround(
            Named with { Places = [.. Named.Places.Where(place => place.Kind != PlaceKind.Region)], Projects = [] }, new FillOptions()));

    [Fact]
    public void FillAround_NoSectorsListed_ListsNoneAndIsCheckedWithoutErrors()
    {
        var filled = PoolFiller.FillAround(Named with { Sectors = [], InputCoefficients = [] }, new FillOptions());
        Assert.Empty(filled.Sectors);
        Assert.False(PackageChecker.Check(ProgrammeWriter.ToPackage(filled)).HasErrors);
    }

    [Fact]
    public void FillAround_ProjectsNumberedLikeUnnamedOnes_AreLeftTheirIds()
    {
        var filled = PoolFiller.FillAround(
            Named with { Projects = [.. Named.Projects.Take(3).Select((project, at) => project with { Id = new($"u000{at + 2}") })], Relations = [] }, new FillOptions(Projects: 6));
        Assert.Equal(["u0002", "u0003", "u0004", "U0001", "U0005", "U0006"], filled.Projects.Select(project => project.Id.Value));
    }

    [Fact]
    public void FindObstacle_IdsThatUnnamedProjectsNeed_AreNamed()
    {
        Programme[] taking =
        [
            Named with { Commodities = Named.Commodities.SetItem(0, Named.Commodities[0] with { Id = new("Unnamed-goods") }) },
            Named with { Processes = Named.Processes.SetItem(0, Named.Processes[0] with { Id = new("unnamed-manufacturing") }) },
            Named with { Sectors = Named.Sectors.SetItem(0, Named.Sectors[0] with { Id = "unnamed" }) },
        ];
        string[] named = ["'Unnamed-goods'", "'unnamed-manufacturing'", "'unnamed'"];
        Assert.All(taking.Zip(named), pair => Assert.Contains(pair.Second, PoolFiller.FindObstacle(pair.First, new FillOptions()), StringComparison.Ordinal));
    }

    [Fact]
    public void FindObstacle_ProgrammeInAnotherCurrency_IsNamed() => Assert.Contains(
        "in tenge (KZT), and the programme counts in USD",
        PoolFiller.FindObstacle(Named with { Terms = Named.Terms with { Currency = "USD" } }, new FillOptions()), StringComparison.Ordinal);

    [Theory]
    [InlineData("GWh", 1.5)]
    [InlineData("TWh", 0.0015)]
    [InlineData("kWh", 1_500_000.0)]
    [InlineData("MW", null)]
    public void FillAround_ElectricityInItsUnit_IsTakenInIt(string unit, double? taken)
    {
        var filled = PoolFiller.FillAround(
            Named with { Commodities = [.. Named.Commodities.Select(one => one.Carrier == "electricity" ? one with { Unit = unit } : one)] }, new FillOptions());
        Assert.Equal((decimal?)taken, -filled.Processes[^1].Recipe.SingleOrDefault(item => item.Commodity.Value == "electricity")?.PerActivity);
    }

    [Fact]
    public void FillAround_TariffThatRisesLater_IsThatOfTheFirstYear()
    {
        var dear = new Price(new("electricity"), Named.Terms.LastYear, null, null, 100m, Provenance.None);
        Assert.Equal(Filled.Projects.Select(project => project.Capacity), PoolFiller.FillAround(Named with { Prices = [dear, .. Named.Prices] }, new FillOptions()).Projects.Select(project => project.Capacity));
    }

    [Fact]
    public void FillAround_MoneyInMillions_CountsInMillions()
    {
        var inMillions = Named with { Terms = Named.Terms with { MoneyUnit = "million" }, Projects = [] };
        var filled = PoolFiller.FillAround(inMillions, new FillOptions());
        Assert.InRange(PoolTotals.Of(filled).Investment.Value, 19_800_000m, 20_200_000m);
    }
}
