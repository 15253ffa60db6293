using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Planning.Formulation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Diagnosis;

/// <summary>Impossible programmes whose smallest clash is known.</summary>
public class ClashSearchTests
{
    private static Programme Peace => SmallProgramme.Create() with { Targets = [], Limits = [] };

    [Fact]
    public void Find_ACommitmentThatNoFundCanPay_IsTheTwoOfThem()
    {
        var programme = Peace with
        {
            Projects = [Committed("dear", 100m) with { Financing = [new(new("fund"), 0.8m, SmallProgramme.None)] }, Committed("cheap", 1m)],
            Relations = [],
        };
        AssertClash(programme, "committed dear", "fund fund");
    }

    [Fact]
    public void Find_CommitmentsThatNeedTheSameLand_AreTheTwoAndTheLand()
    {
        var programme = Peace with { Projects = [OnLand("first"), OnLand("second"), Committed("cheap", 1m)], Relations = [] };
        AssertClash(programme, "committed first", "committed second", "land at zone");
    }

    [Fact]
    public void Find_LimitsThatClash_AreTheTwoInTheirYears()
    {
        var most = Peace.Limits.FirstOrDefault() ?? SmallProgramme.Create().Limits[0];
        var programme = Peace with
        {
            Limits =
            [
                most with { Id = new("builders"), Level = 30m, Filter = new() },
                most with { Id = new("at-least"), Level = 50m, Bound = Bound.AtLeast, Year = new Year(2026), Filter = new() },
                most with { Id = new("ample"), Level = 500m },
            ],
        };
        AssertClash(programme, "limit “Builders” (at-least)", "limit builders 2026");
    }

    [Theory]
    [InlineData(2025, "0 projects could run then at most")]
    [InlineData(2026, "3 projects could run then at most")]
    [InlineData(2028, "4 projects could run then at most")]
    public void Find_AMinimumThatTooFewProjectsCanKeep_SaysHowManyCouldRun(int year, string said)
    {
        var limit = SmallProgramme.Create().Limits[0];
        var programme = Peace with
        {
            Projects = [.. Peace.Projects.Select(project => project with { IsPublic = project.Id.Value != "second-mill", CapitalCost = new(9000m), Commitment = null, Financing = [] })],
            Relations = [],
            Limits = [limit with { Measure = Measure.RunningProjects, Bound = Bound.AtLeast, Filter = new(), Year = new Year(year), Level = 9m }],
        };

        Assert.Equal($"{said}; of the whole pool, 1 would lose at every start for its sponsor", Assert.Single(ClashOf(programme).Rules).Beside);
    }

    [Fact]
    public void Find_TwoWaysOfClashing_GivesTheSmaller()
    {
        var builders = SmallProgramme.Create().Limits[0];
        var programme = Peace with
        {
            Projects = [OnLand("first"), OnLand("second"), Committed("big", 90m)],
            Relations = [],
            Limits = [builders with { Filter = new(), Level = 80m }],
        };
        AssertClash(programme, "committed big", "limit builders 2025");
    }

    [Fact]
    public void Find_ACommittedProjectWithoutWhatItRequires_NamesTheRequirement()
    {
        var programme = Peace with
        {
            Projects = [Committed("mill", 10m), SmallProgramme.Project("line", 5m) with { FirstStart = new(2027), IsPublic = true, Sites = [new(new("north"), 1m, SmallProgramme.None)] }],
            Relations = [new(new("mill"), RelationKind.Requires, new("line"), SmallProgramme.None)],
        };
        AssertClash(programme, "committed mill", "mill requires line");
    }

    [Fact]
    public void Find_TwoCommittedThatExcludeEachOther_AreAllThree()
    {
        var programme = Peace with
        {
            Projects = [Committed("one", 1m), Committed("other", 1m)],
            Relations = [new(new("one"), RelationKind.Excludes, new("other"), SmallProgramme.None)],
        };
        AssertClash(programme, "committed one", "committed other", "one excludes other");
    }

    [Fact]
    public void Find_WithoutTime_NamesTheCommitmentsAndWhatTheyAreTooManyFor()
    {
        var programme = Peace with
        {
            Projects = [Committed("small", 1m), Committed("big", 60m), Committed("middle", 30m)],
            Relations = [],
            Limits = [SmallProgramme.Create().Limits[0] with { Filter = new(), Level = 80m }],
        };
        using var solver = NativeHighs.Open();

        var clash = new ClashSearch(solver, new SolveOptions(), new SearchClock(TimeProvider.System, TimeSpan.Zero)).Find(programme, TestContext.Current.CancellationToken);

        Assert.Equal(["committed big", "committed middle", "limit builders 2025"], clash.Rules.Select(rule => rule.Text));
        Assert.False(clash.IsSmallest);
        Assert.False(clash.IsIrreducible);
    }

    [Fact]
    public void Find_ASmallerClashThanOfCommitments_IsTheSmaller()
    {
        var builders = SmallProgramme.Create().Limits[0];
        var programme = Peace with
        {
            Projects = [Committed("one", 50m), Committed("other", 50m)],
            Relations = [],
            Limits = [builders with { Filter = new(), Level = 80m }, AtLeast(9000m, Measure.Output, "metal", 2028) with { Id = new("much") }],
        };
        AssertClash(programme, "limit “Builders” (much)");
    }

    [Fact]
    public void Find_ALimitThatNothingCanKeep_IsItAlone()
    {
        var programme = Peace with { Limits = [SmallProgramme.Create().Limits[0] with { Measure = Measure.Output, Bound = Bound.AtLeast, Level = 9000m, Year = new Year(2028) }] };
        AssertClash(programme, "limit builders in north");
    }

    [Fact]
    public void Find_ExportsThatAnObligationKeepsAtHome_NamesTheObligation()
    {
        var programme = Peace with
        {
            Projects = [],
            Relations = [],
            Prices = [.. Peace.Prices.Select(price => price with { Import = null })],
            Limits = [AtLeast(9m, Measure.Exports, "metal", 2028)],
        };
        AssertClash(programme, "limit builders", "obligation to offer 0.4 of metal at home from 2026");
    }

    [Fact]
    public void Find_ALimitBehindALinkWithoutCapacity_NamesTheLink()
    {
        var programme = Peace with
        {
            Projects = [],
            Relations = [],
            Obligations = [],
            Links = [.. Peace.Links.Select(link => link.Id.Value == "border" ? link with { Capacity = 0m } : link)],
            Limits = [AtLeast(1m, Measure.Exports, "metal", 2028)],
        };
        AssertClash(programme, "limit builders", "link border");
    }

    [Fact]
    public void Find_ADiscountThatTheBurdenCapForbids_NamesWhoNeedsIt()
    {
        var golden = GoldenProgrammes.Of("discount_choice");
        var programme = golden with
        {
            Projects = [.. golden.Projects.Select(project => project with { CapitalCost = new(130m) })],
            Limits = [AtLeast(3m, Measure.Output, "plate", 2026)],
        };
        AssertClash(programme, "burden cap of ore", "discount of ore that mill needs", "limit builders");
    }

    private static Limit AtLeast(decimal level, Measure measure, string commodity, int year) => SmallProgramme.Create().Limits[0] with
    {
        Measure = measure,
        Filter = new(Commodity: new(commodity)),
        Bound = Bound.AtLeast,
        Level = level,
        Year = new Year(year),
    };

    private static Project Committed(string id, decimal cost) => SmallProgramme.Project(id, cost) with
    {
        Sites = [new(new("north"), 1m, SmallProgramme.None)],
        Commitment = new(new("north"), new(2025)),
    };

    private static Project OnLand(string id) => Committed(id, 1m) with
    {
        Process = new("roll"),
        Capacity = 4m,
        Sites = [new(new("zone"), 1m, SmallProgramme.None)],
        Commitment = new(new("zone"), new(2025)),
    };

    private static void AssertClash(Programme programme, params string[] rules)
    {
        var clash = ClashOf(programme);
        Assert.Equal(rules.Order(StringComparer.Ordinal), clash.Rules.Select(rule => rule.Text).Order(StringComparer.Ordinal));
        Assert.True(clash.IsSmallest);
        Assert.True(clash.IsIrreducible);
    }

    private static Clash ClashOf(Programme programme) => Assert.IsType<PlanningOutcome.Impossible>(PlannerRun.Of(programme)).Clash;
}
