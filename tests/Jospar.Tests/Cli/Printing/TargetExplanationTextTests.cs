using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class TargetExplanationTextTests
{
    [Theory]
    [InlineData(0, "with the launches as planned, by other amounts: the plan gives up so much of it for the value's sake, as the order of its goals, gap and tolerance allow.", false)]
    [InlineData(3, "by other launches", true)]
    [InlineData(1, "by other launches", true)]
    public void Lines_OfATargetThatNeedsNoChange_SayWhetherLaunchesWould(int launches, string said, bool isCounted)
    {
        var programme = SmallProgramme.Create();
        var target = programme.Targets[0];
        var change = new SmallestChange(ChangeEnd.NoneNeeded, null, 0m, null, [], [], launches, IsChecked: true);
        var answer = new TargetExplanation(target.Id, 10m, 9.9m, 0.1m, "kt", [], null, null, change);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)).ToList();

        Assert.Contains(lines, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Equal(isCounted, lines.Any(line => line.StartsWith(launches == 1 ? "  1 launch differs" : $"  {launches} launches differ", StringComparison.Ordinal)));
        Assert.Contains("  Checked: the programme as it is reaches it so.", lines);
    }

    [Theory]
    [InlineData(0.2, Bound.AtLeast, true)]
    [InlineData(0.04, Bound.AtLeast, false)]
    [InlineData(0.2, Bound.AtMost, false)]
    public void Lines_OfATargetOutOfReachUnderACappedMenu_NameTheCap(double discount, Bound bound, bool isNamed)
    {
        var small = SmallProgramme.Create();
        var obligation = small.Obligations[0] with { Share = 0.5m, BurdenCap = 0.02m };
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }], Obligations = [obligation], DiscountMenu = [new(obligation.Commodity, (decimal)discount, obligation.Provenance)] };
        var target = programme.Targets[0];
        var change = new SmallestChange(ChangeEnd.OutOfReach, null, 0m, 5m, [], [], 0, IsChecked: false);
        var answer = new TargetExplanation(target.Id, 10m, 5m, 5m, "kt", [], null, null, change);

        string said = string.Join('\n', new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)));

        Assert.Contains("Out of reach", said, StringComparison.Ordinal);
        Assert.Equal(isNamed, said.Contains("The burden cap of ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { Goal.Value, Goal.Shortfall }, true)]
    [InlineData(new[] { Goal.Shortfall, Goal.Value }, false)]
    public void Lines_OfAChangeWhereTheValueComesFirst_SayThatThePromiseNeedNotBeKept(Goal[] goals, bool isSaid)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Terms = small.Terms with { Goals = [.. goals] } };
        var part = new WorldChange(new ScarceThing(ScarceKinds.LinkCapacity, "road", null, "kt"), 10m, 2m, 0.2m);
        var change = new SmallestChange(ChangeEnd.Smallest, 10m, 0.2m, 0.2m, [part], [], 1, IsChecked: true);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 5m, 5m, "kt", [], null, null, change);

        string said = string.Join('\n', new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)));

        Assert.Equal(isSaid, said.Contains("a plan keeps it only where that costs no value", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kt", 111.108, 0.008, ") is missed: 111.1 kt of 111.108 kt in 2028, 0.008 kt short")]
    [InlineData("kt", 120, 39.2, ") is missed: 80.8 kt of 120 kt in 2028, 39.2 kt short.")]
    [InlineData("billion KZT", 1234.5678, 0.0001, ") is missed: 1.2345677 trillion KZT of 1.2345678 trillion KZT in 2028, 100\u202f000 KZT short")]
    public void Headline_OfASmallMiss_HasDigitsInWhichItCanBeSeen(string unit, double level, double missing, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Terms = small.Terms with { Currency = "KZT", MoneyUnit = "billion" }, Targets = [small.Targets[0] with { Name = new("Bars promised"), Level = (decimal)level }] };
        var answer = new TargetExplanation(small.Targets[0].Id, (decimal)level, (decimal)level - (decimal)missing, (decimal)missing, unit, [], null, null, null);

        Assert.Contains(said, new TargetExplanationText(programme, new ProgrammeWords(programme)).Headline(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, "0.9 kt for one kt")]
    [InlineData(0.000_000_001_876, "0.00188 kt for 1\u202f000\u202f000 kt")]
    public void Binds_OfAWorth_TellsItForAsManyUnitsAsShowIt(double perUnit, string said)
    {
        var small = SmallProgramme.Create();
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt"), (decimal)perUnit)], 0);
        var answer = new TargetExplanation(small.Targets[0].Id, 1m, 3m, 2m, "kt", [], reach, null, null);

        Assert.EndsWith(said, new TargetExplanationText(small, new ProgrammeWords(small)).Binds(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfUnservedDemand_SayWhatIsServedAndNothingNegative()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Id = new("dark"), Measure = Measure.UnservedDemand, Bound = Bound.AtMost, Level = 1m };
        var programme = small with { Targets = [target] };
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "GWh"), 0.9m)], 0);
        var change = new SmallestChange(ChangeEnd.OutOfReach, 1.5m, 0m, null, [], [], 0, IsChecked: false);
        var answer = new TargetExplanation(target.Id, 1m, 3m, 2m, "GWh", [new Contribution("power", -17m, ContributorKind.Commodity)], reach, null, change);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)).ToList();

        Assert.Contains("  Kept down by what is served: power 17 GWh.", lines);
        Assert.Contains(lines, line => line.Contains("it could come down to 2 GWh", StringComparison.Ordinal) && line.EndsWith("One more of any one of these alone would take off:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("leave 1.5 GWh at least", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains('−', StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAPromiseOfAtMostThatMayComeToNothing_SayNoMoreOfIt()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Bound = Bound.AtMost };
        var programme = small with { Targets = [target] };
        var answer = new TargetExplanation(target.Id, 9m, 0m, 0m, "kt", [], new TargetReach(0m, [], 0), null, null);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20));

        Assert.Contains("is reached: 0 kt, at most 9 kt in ", lines.First(), StringComparison.Ordinal);
        Assert.Contains("  With the launches as planned it could come down to 0 kt with no other promise missed by more: below that there is nothing.", lines);
    }

    [Theory]
    [InlineData(true, "With the launches as planned nothing stops it: there is no end to it, as where imports may be sent on.")]
    [InlineData(false, "With the launches as planned nothing was found that stops it before the time was up.")]
    public void Lines_WhereNothingStopsAMeasure_TellThatFromATimeThatIsUp(bool isEndless, string said)
    {
        var programme = SmallProgramme.Create();
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 10m, 0m, "kt", [], isEndless ? new TargetReach(null, [], 0) : null, null, null);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20));

        Assert.Contains(lines, line => line.TrimStart() == said);
    }

    [Fact]
    public void Lines_OfAPromiseOfWhichPartWasReachedBefore_TellItAsItWasMade()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Span = Span.Cumulative, Level = 10m };
        var programme = small with { Targets = [target] };
        var replan = new Replan(new(2025), 0m, "", [], [], [new PromiseComparison(target.Id, target.Year, 40m, 0m, 38m, IsOver: false)], []);
        var answer = new TargetExplanation(target.Id, 10m, 8m, 2m, "kt", [], new TargetReach(9m, [], 0), null, null);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme), replan).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.Equal("bars is missed: 38 kt of 40 kt up to 2028, 2 kt short; 30 kt of it before 2025.", lines[0]);
        Assert.Contains(lines, line => line.Contains("it could reach 39 kt", StringComparison.Ordinal));
    }

    // 2 of the 10 that are left, though no more than a twentieth of the 40 first promised.
    [Fact]
    public void Headline_OfAPromiseOfWhichPartWasReachedBefore_GoesByWhatIsLeftOfIt()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Span = Span.Cumulative, Level = 10m };
        var programme = small with { Terms = small.Terms with { ShortfallTolerance = 0.1m }, Targets = [target] };
        var replan = new Replan(new(2025), 0m, "", [], [], [new PromiseComparison(target.Id, target.Year, 40m, 0m, 38m, IsOver: false)], []);
        var text = new TargetExplanationText(programme, new ProgrammeWords(programme), replan);

        Assert.DoesNotContain("tolerance", text.Headline(new TargetExplanation(target.Id, 10m, 8m, 2m, "kt", [], null, null, null)), StringComparison.Ordinal);
        Assert.Contains(
            "counts it as met", text.Headline(new TargetExplanation(target.Id, 10m, 9m, 1m, "kt", [], null, null, null)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.010_000_02, "within the programme's tolerance of 0.1 %, up to which jospar stress counts it as met")]
    [InlineData(0.009, "within the programme's tolerance of 0.1 %, up to which jospar stress counts it as met")]
    [InlineData(0.05, "more than the programme's tolerance of 0.1 %, so that jospar stress counts it as missed, too")]
    [InlineData(5, "short.")]
    public void Headline_OfATargetMissedByAHair_SaysWhetherAStressTestCountsItAsMet(double missing, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Level = 10m, Bound = Bound.AtLeast }] };
        decimal shortfall = (decimal)missing;
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 10m - shortfall, shortfall, "kt", [], null, null, null);
        string line = new TargetExplanationText(programme, new ProgrammeWords(programme)).Headline(answer);

        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.Equal(missing < 1.0, line.Contains("jospar stress", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Bound.AtLeast, "give 20 kt at most. It takes more or other projects, or")]
    [InlineData(Bound.AtMost, "leave 20 kt at least. It takes other projects, or")]
    public void Lines_OfATargetOutOfReach_SayWhatTheFigureKeepsAndWhatItTakes(Bound bound, string figure)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var change = new SmallestChange(ChangeEnd.OutOfReach, 20m, 0m, null, [], [], 0, IsChecked: false);
        var answer = new TargetExplanation(programme.Targets[0].Id, 30m, 10m, 20m, "kt", [], null, null, change);
        string line = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)).Last();

        Assert.StartsWith("Out of reach while no other promise is missed by more than planned:", line, StringComparison.Ordinal);
        Assert.Contains("that the projects of the pool could take, and a thousand times the lines, ores and limits there are", line, StringComparison.Ordinal);
        Assert.Contains(figure, line, StringComparison.Ordinal);
        Assert.EndsWith("or another promise that gives way.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bound.AtLeast)]
    [InlineData(Bound.AtMost)]
    public void Lines_OfThingsThatBindTogether_NameThemInPlaceOfLaunches(Bound bound)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(9m, [], 1) { Together = [new ScarceThing("link_capacity", "road", new(2028), "kt"), new ScarceThing("programme_limit", "builders", null, "jobs")] };
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, null, null);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.Contains(lines, line => line.EndsWith("; several things bind it together; among them, none of which would move it alone: Road in 2028; Builders.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("launches would", StringComparison.Ordinal));
    }

    // A start that a limit rules out alone has no part in the model, and the limit no price.
    [Theory]
    [InlineData(Bound.AtLeast, "only starts that a rule excludes even alone, or more projects, would add to it.")]
    [InlineData(Bound.AtMost, "only starts that a rule excludes even alone, or other projects, would bring it down.")]
    public void Lines_OfLaunchesInPartThatNothingBinds_SpeakOfStartsRuledOut(Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(9m, [], 0);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, reach, null);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.Contains(lines, line => line.StartsWith("  If launches", StringComparison.Ordinal) && line.EndsWith($"no zone, line, fund, limit or ore binds what is launched: {said}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  With the launches", StringComparison.Ordinal) && line.Contains("binds what is launched: only ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Lines_OfATargetWithoutWeight_SayThatNothingIsDoneForIt(int launches)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Weight = 0m }] };
        var change = new SmallestChange(ChangeEnd.NoneNeeded, null, 0m, null, [], [], launches, IsChecked: true);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], null, null, change);

        Assert.Contains(
            "It can be reached without any change: it has no weight, so that the plan does nothing for it.",
            new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20)));
    }

    // A dual is a bound, and what two things bind together neither of them moves alone.
    [Fact]
    public void Lines_OfLaunchesInPart_SayThatOneMoreAddsAtMostSoMuch()
    {
        var programme = SmallProgramme.Create();
        var reach = new TargetReach(9m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt"), 0.9m)], 0);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, reach, null);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.Contains(lines, line => line.StartsWith("  With the launches", StringComparison.Ordinal) && line.EndsWith("One more of any one of these alone would add:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  If launches", StringComparison.Ordinal) && line.EndsWith("One more of any one of these alone would add at most:", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfATargetWithTheIdOfACommodity_CallItAndItsContributorsByTheirOwnNames()
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Id = new("twin"), Name = new("Bars at home") };
        var programme = small with
        {
            Targets = [target],
            Commodities = [small.Commodities[0] with { Id = new("twin"), Name = new("Twin ore") }, .. small.Commodities],
            Projects = [small.Projects[0] with { Id = new("twin"), Name = new("Twin mill") }, .. small.Projects],
            Facilities = [small.Facilities[0] with { Id = new("twin"), Name = new("Twin smelter") }, .. small.Facilities],
        };
        Contribution[] parts = [new("twin", 3m), new("twin", 2m, ContributorKind.Facility), new("twin", 1m, ContributorKind.Commodity)];
        var answer = new TargetExplanation(target.Id, 9m, 6m, 3m, "kt", [.. parts], null, null, null);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.StartsWith("Bars at home (twin) is missed", lines[0], StringComparison.Ordinal);
        Assert.Contains("  Delivered by Twin mill 3 kt, Twin smelter 2 kt, Twin ore 1 kt.", lines);
    }

    [Fact]
    public void Lines_OfAWorthInJobs_CountOneJob()
    {
        var programme = SmallProgramme.Create();
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("programme_limit", "builders", new(2028), "jobs"), 0.9m)], 0);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, null, null);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20));
        Assert.Contains(lines, line => line.EndsWith("0.9 kt for one job", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAMinimum_SayThatItHasToFall()
    {
        var programme = SmallProgramme.Create();
        var thing = new ScarceThing("programme_limit", "builders", null, "kt", IsMinimum: true);
        var change = new SmallestChange(ChangeEnd.Smallest, 40m, 0.333m, null, [new WorldChange(thing, 90m, -30m, 0.333m)], [], 0, IsChecked: true);
        var answer = new TargetExplanation(programme.Targets[0].Id, 10m, 9m, 1m, "kt", [], new TargetReach(9m, [new ScarceWorth(thing, 1m)], 0), null, change);
        string[] lines = [.. new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, TimeSpan.FromSeconds(20))];

        Assert.Contains(lines, line => line.EndsWith("One more of any one of these alone, or one less of a minimum, would add:", StringComparison.Ordinal));
        Assert.Contains("    Builders: 1 kt for one kt less asked for", lines);
        Assert.Contains("The smallest change (within 1 %) that brings it within reach, no other promise missed by more:", lines);
        Assert.Contains("  Builders: −30 kt (90 kt now, 33 % less)", lines);
    }

    [Theory]
    [InlineData(Measure.Exports, TradeDirection.Both, true)]
    [InlineData(Measure.Exports, TradeDirection.Export, false)]
    [InlineData(Measure.Output, TradeDirection.Both, false)]
    public void Lines_OfExports_SayWhichMayBeImportedAndSentOn(Measure measure, TradeDirection trade, bool isSaid)
    {
        var small = SmallProgramme.Create();
        var good = small.Commodities[0] with { Trade = trade };
        var target = small.Targets[0] with { Measure = measure, Filter = new MeasureFilter(Commodity: good.Id) };
        var programme = small with { Targets = [target], Commodities = [good, .. small.Commodities.Skip(1)] };
        var answer = new TargetExplanation(target.Id, 10m, 10m, 0m, good.Unit, [], new TargetReach(900m, [], 0), null, null);
        var words = new ProgrammeWords(programme);
        var lines = new TargetExplanationText(programme, words).Lines(answer, TimeSpan.FromSeconds(20));

        Assert.Equal(isSaid, lines.Contains($"  What is imported and sent on counts, too: {words.Of(good.Id)} may be imported."));
    }
}
