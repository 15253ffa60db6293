using System.Collections.Immutable;
using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ReplanSummaryTests
{
    [Fact]
    public void Lines_OfAProjectWithTheIdOfAPlace_CallItByItsOwnName()
    {
        var small = SmallProgramme.Create();
        var twin = small.Projects[0] with { Id = new("zone"), Name = new("Own mill") };
        var programme = small with { Projects = [twin, small.Projects[1]], Relations = [], Places = [.. small.Places.Select(place => place with { Name = new($"Place {place.Id}") })] };
        var change = new LaunchChange(programme.Projects[1].Id, ChangeKind.Dropped, new Commitment(new("zone"), new(2027)), null, null, null, 3, CauseKind.Asked, [6]);
        var replan = new Replan(new(2026), 0m, "", [new Actual(6, ActualKind.NotStarted, twin.Id)], [change], [], []);
        var made = new ReplanningOutcome.Replanned(programme, SmallPlan.Create(), replan, null!);

        Assert.Contains(new ReplanSummary(made, programme, []).Lines(), line => line.Contains("of Own mill (zone): not started (row 6)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAChangeForOneFact_SayWhatWasReportedOfWhat()
    {
        var programme = SmallProgramme.Create();
        var (mine, mill) = (programme.Projects[0], programme.Projects[1]);
        Actual[] facts = [new Actual(6, ActualKind.NotStarted, mine.Id)];
        var change = new LaunchChange(
            mill.Id, ChangeKind.Dropped, new Commitment(mill.Sites[0].Place, new Year(2027)), null, null, null, 3, CauseKind.Asked, [6]);
        var replan = new Replan(new Year(2026), 0m, "", [.. facts], [change], [], []);
        var made = new ReplanningOutcome.Replanned(programme, SmallPlan.Create(), replan, null!);
        string name = new ProgrammeWords(programme).WithId(mine.Id);

        Assert.Contains(
            new ReplanSummary(made, programme, []).Lines(),
            line => line.EndsWith($"is not launched, planned for 2027, because of what was reported of {name}: not started (row 6)", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfADiscountThatDiffers_SayBoth()
    {
        var programme = SmallProgramme.Create();
        var replan = new Replan(new Year(2026), 0m, "", [], [], [], []) { Discounts = [new(new("ore"), 0.05m, 0.1m), new(new("metal"), null, 0m)] };
        var lines = new ReplanSummary(new ReplanningOutcome.Replanned(programme, SmallPlan.Create(), replan, null!), programme, []).Lines();

        Assert.Equal(
            ["Discount  on ore: 10 %, 5 % by the earlier plan", "Discount  on metal: 0 %, none chosen by the earlier plan"],
            lines.Where(line => line.StartsWith("Discount", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_OfAPlannedStartThatWasNotMade_CountItAsComeOtherwiseAndAsChanged()
    {
        var programme = SmallProgramme.Create();
        LaunchChange[] changes =
        [
            new(new("mill"), ChangeKind.StartupShifted, new(new("zone"), new(2025)), new(new("zone"), new(2025)), new(2026), new(2027), 0, CauseKind.Reported, [2]),
            new(new("line"), ChangeKind.Rescheduled, new(new("north"), new(2025)), new(new("north"), new(2026)), new(2026), new(2027), 1, CauseKind.OwnFacts, [7]),
            new(new("third-mill"), ChangeKind.Dropped, new(new("north"), new(2027)), null, new(2028), null, 3, CauseKind.NoFact, []),
            new(new("early"), ChangeKind.Rescheduled, new(new("north"), new(2026)), new(new("north"), new(2027)), new(2027), new(2028), 1, CauseKind.NotAsked, []),
        ];
        var replan = new Replan(new Year(2026), 0m, "", [new(2, ActualKind.Startup, new("mill")), new(7, ActualKind.NotStarted, new("line"))], [.. changes], [], []);
        Assert.Equal(
            [
                "Facts     2 reported",
                "Otherwise 2 launches came otherwise than planned",
                "  mill: runs from 2027, not 2026: reported (row 2)",
                "  line: did not start in 2025: reported (row 7)",
                "Changed   3 launches from 2026 on, weighing 5",
                "  line: starts in 2026, not 2025, because of what was reported of it (row 7)",
                "  third-mill: is not launched, planned for 2027, which pays without any fact",
                "  early: starts in 2027, not 2026; which fact it comes from was not asked",
            ],
            Lines(programme, replan));
        Assert.Equal(
            ["Facts     0 reported", "Otherwise no launch came otherwise than planned", "Changed   no launch from 2026 on"],
            Lines(programme, replan with { Facts = [], Changes = [] }));
    }

    [Theory]
    [InlineData(2026, "began in 2025 and was given up in 2026; spent 45 billion KZT, lent by funds 27 billion KZT: reported (row 4)")]
    [InlineData(null, "began in 2025 and was given up; spent 45 billion KZT, lent by funds 27 billion KZT: reported (row 4)")]
    public void Lines_OfAProjectThatBeganAndWasGivenUp_SayWhenAndWhatIsLost(int? year, string said)
    {
        var replan = Abandoned(year is { } known ? new Year(known) : null);
        Assert.Contains($"  mill: {said}", Lines(SmallProgramme.Create(), replan));
    }

    /// <summary>A plan made again after a mill had begun, and was given up.</summary>
    internal static Replan Abandoned(Year? year)
    {
        var began = new Commitment(new("zone"), new(2025));
        var spent = ImmutableSortedDictionary<Year, decimal>.Empty.Add(new(2025), 45m);
        return new(
            new(2027), 0m, "", [new(4, ActualKind.Dropped, new("mill"), Year: year)],
            [new(new("mill"), ChangeKind.GivenUp, began, began, new(2027), null, 0, CauseKind.Reported, [4])], [], [])
        {
            Courses = [new(new("mill"), new(2025), new(2027), IsAbandoned: true, 45m, spent, [new(new("fund"), spent.SetItem(new(2025), 27m))])],
        };
    }

    [Fact]
    public void Lines_OfACurve_TellDifferentPlansApart()
    {
        CurvePoint Point(string name, decimal shortfall, decimal value) => new(name, null, 1m, 1, shortfall, value, IsProven: true);
        var replan = new Replan(new Year(2026), 0m, "", [], [], [], [Point("fewest", 0.615m, 5.17701m), Point("chosen", 0.615m, 5.17702m), Point("free", 0.5m, 5.17702m)]);
        Assert.Equal(
            ["shortfall 0.615, value 5.17701 billion KZT", "shortfall 0.615, value 5.17702 billion KZT", "shortfall 0.5, value 5.17702 billion KZT"],
            Lines(SmallProgramme.Create(), replan).Where(line => line.StartsWith("Curve", StringComparison.Ordinal)).Select(line => line[line.IndexOf("shortfall", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void Lines_OfAPointThatIsNotProven_SaySo()
    {
        var replan = new Replan(new Year(2026), 0m, "", [], [], [], [new("fewest", null, 1m, 1, 0.5m, 5m, IsProven: false), new("chosen", null, 1m, 1, 0.5m, 5m, IsProven: true)]);
        Assert.Equal(
            ["Curve     as planned as can be, not proven: 1 change", "Curve     chosen: 1 change"],
            Lines(SmallProgramme.Create(), replan).Where(line => line.StartsWith("Curve", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" weighing", StringComparison.Ordinal)]));
    }

    private static IEnumerable<string> Lines(Programme programme, Replan replan) =>
        new ReplanSummary(new ReplanningOutcome.Replanned(programme, SmallPlan.Create(), replan, null!), programme, []).Lines();
}
