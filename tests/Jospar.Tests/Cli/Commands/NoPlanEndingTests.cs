using System.Globalization;
using System.Text.Json;
using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Search;

namespace Jospar.Tests.Cli.Commands;

/// <summary>What is said of a programme without a plan.</summary>
public class NoPlanEndingTests
{
    [Fact]
    public void SayImpossible_OfRulesThatWereNotNarrowedDown_FoldsThoseThatAreAlike()
    {
        Assert.Equal(
            [
                "Nothing goes. These cannot all be kept:",
                .. Enumerable.Range(1, 5).Select(n => $"  - committed {n}"), "  - and 395 more of that kind",
                "  - limit 1", "  - limit 2",
            ],
            Said(new Clash([.. Rules("commitment", "committed", 400), .. Rules("programme_limit", "limit", 2)], IsSmallest: false, IsIrreducible: false))[..^1]);
    }

    [Fact]
    public void SayImpossible_OfTwoRulesThatWereNotNarrowedDown_SaysWhatIsNotKnown() => Assert.Equal(
        "The time was too short to find out whether fewer of them clash already; plan again without --time to know.",
        Said(new Clash([.. Rules("commitment", "committed", 2)], IsSmallest: false, IsIrreducible: false))[^1]);

    [Fact]
    public void SayImpossible_OfRulesOfWhichNoneCanBeSpared_NamesEach() =>
        Assert.Equal(14, Said(new Clash([.. Rules("commitment", "committed", 12)], IsSmallest: false, IsIrreducible: true)).Length);

    [Fact]
    public void SayTooShort_AfterALongReading_SaysHowMuchOfTheTimeThatTook()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.NoPlan, SayTooShort(terminal, json: false));
        Assert.Equal(
            "The time was up after 0:04:26, before there was a plan; reading and building took 0:01:41 of that. There may be one: give it more time.\n",
            terminal.Output);
    }

    [Fact]
    public void SayTooShort_ForPrograms_SaysTheSameInSeconds()
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.NoPlan, SayTooShort(terminal, json: true));
        var said = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.Equal("no_plan", said.GetProperty("status").GetString());
        Assert.Equal("time_limit", said.GetProperty("reason").GetString());
        Assert.Equal(266, said.GetProperty("seconds").GetDouble());
        Assert.Equal(101, said.GetProperty("seconds_before_search").GetDouble());
    }

    private static int SayTooShort(RecordingTerminal terminal, bool json) => NoPlanEnding.SayTooShort(
        terminal.Terminal, json, StopReason.TimeLimit, TimeSpan.FromSeconds(266), searched: TimeSpan.FromSeconds(165));

    private static string[] Said(Clash clash)
    {
        var terminal = new RecordingTerminal();
        NoPlanEnding.SayImpossible(terminal.Terminal, json: false, "Nothing goes.", clash);
        return terminal.Output.TrimEnd().Split('\n');
    }

    private static IEnumerable<ClashingRule> Rules(string constraint, string text, int count) => Enumerable.Range(1, count)
        .Select(n => n.ToString(CultureInfo.InvariantCulture))
        .Select(id => new ClashingRule(constraint, id, $"{text} {id}", null));
}
