using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ScarcityExplanationTextTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Theory]
    [InlineData("2025,2026,2027,2028", "  road: used up in every year")]
    [InlineData("2025,2026", "  road: used up in 2025, 2026; free again in 2027")]
    [InlineData("2027,2028", "  road: used up in 2027, 2028")]
    [InlineData("", "  road: never used up")]
    public void Lines_OfALink_SayWhenItIsUsedUp(string full, string said) =>
        Assert.Contains(said, Lines(new ScarceThing("link_capacity", "road", null, "kt"), year => new YearUse(year, full.Contains($"{year}", StringComparison.Ordinal) ? 25m : 1m, 25m, null)));

    [Theory]
    [InlineData(2024, "  road: there is none in any year")]
    [InlineData(2027, "  road: there is none in 2025, 2026; otherwise never used up")]
    [InlineData(2026, "  road: there is none in 2025; otherwise used up in 2026; free again in 2027")]
    public void Lines_OfALinkThatIsNotThere_SayWhenThereIsNone(int first, string said) => Assert.Contains(
        said,
        Lines(new ScarceThing("link_capacity", "road", null, "kt"), year => year.Value < first || first == 2024
            ? new YearUse(year, 0m, 0m, null)
            : new YearUse(year, year.Value == 2026 ? 25m : 1m, 25m, null)));

    // A fund that has paid out all that it has is not free again while nothing comes in.
    [Fact]
    public void Lines_OfWhatIsEmptyOnceItIsUsedUp_DoNotCallItFreeAgain() => Assert.Contains(
        "  road: there is none in 2026, 2027; otherwise used up in 2025; free again in 2028",
        Lines(new ScarceThing("link_capacity", "road", null, "kt"), year => year.Value switch
        {
            2025 => new YearUse(year, 25m, 25m, null),
            2028 => new YearUse(year, 0m, 25m, null),
            _ => new YearUse(year, 0m, 0m, null),
        }));

    [Fact]
    public void Lines_OfTheLastYear_SayThatItsWorthCountsTheYearsAfterIt() => Assert.Contains(
        "    one kt more would add at most 2 billion KZT in 2027, 4 billion KZT in 2028 (with the 2 years after it)",
        Lines(new ScarceThing("link_capacity", "road", null, "kt"), year => new YearUse(year, 25m, 25m, year.Value < 2027 ? null : new Money(2m * (year.Value - 2026)))));

    [Fact]
    public void Lines_OfLand_GiveItsOneWorthNoYear() => Assert.Contains(
        "    one ha more would add at most 2 billion KZT",
        Lines(new ScarceThing("occupied_stock", "zone,land", null, "ha"), year => new YearUse(year, 1m, 1.5m, year == Small.Terms.LastYear ? new Money(2m) : null)));

    [Fact]
    public void Lines_OfAMinimum_SayThatLessAskedForHelps()
    {
        string[] lines = Lines(new ScarceThing("programme_limit", "builders", null, "kt", IsMinimum: true), year => new YearUse(year, year.Value == 2026 ? 60m : 70m, 60m, year.Value == 2026 ? new Money(1m) : null, IsMinimum: true));

        Assert.Contains("  Builders: just kept in 2026", lines);
        Assert.Contains(lines, line => line.EndsWith("2028: 70 of 60 kt (done of asked for)", StringComparison.Ordinal));
        Assert.Contains("    one kt less asked for would add at most 1 billion KZT in 2026", lines);
    }

    [Fact]
    public void Lines_OfWhoWaitsForMoney_SayWhatIsMissingInEachYear()
    {
        Lack Lacking(int year, decimal missing) => new(new ScarceThing("fund_balance", "budget", new(year), "billion KZT"), 30m, missing);
        var waiting = new Waiting(Small.Projects[0].Id, ProjectStanding.Out, new("zone"), new(2026), [Lacking(2026, 16m), Lacking(2027, 5m)]);
        var lines = new ScarcityExplanationText(new ProgrammeWords(Named())).Lines(new FundId("budget"), new ScarcityExplanation("budget", [], [waiting]));

        Assert.Contains(lines, line => line.EndsWith("from 2026 it lacks 16 billion KZT of money of Budget in 2026; 5 billion KZT of money of Budget in 2027", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2025, "2025")]
    [InlineData(2027, "2025–2027")]
    public void Lines_OfWhomAFundCanNeverPay_SayThatNoneOfTheirStartsIsPossible(int last, string years)
    {
        var starts = new RuledOutStarts(new("zone"), new(2025), new(last), StartExclusion.Fund, "budget", null);
        var waiting = new Waiting(Small.Projects[0].Id, ProjectStanding.Out, starts.Site, starts.First, [], starts);

        Assert.Contains(
            $"    mill is out: at zone with a start in {years} it would need more than there can ever be",
            new ScarcityExplanationText(new ProgrammeWords(Named())).Lines(new FundId("budget"), new ScarcityExplanation("budget", [], [waiting])));
    }

    private static string[] Lines(ScarceThing thing, Func<Year, YearUse> use) =>
        [.. new ScarcityExplanationText(new ProgrammeWords(Named())).Lines(new PlaceId("north"), new ScarcityExplanation("north", [new ThingUse(thing, [.. Small.Terms.Years.Select(use)])], []))];

    private static Programme Named() => Small with
    {
        Terms = Small.Terms with { Currency = "KZT", MoneyUnit = "billion" },
        Links = [.. Small.Links.Select(link => link with { Name = new(link.Id.Value) })],
    };
}
