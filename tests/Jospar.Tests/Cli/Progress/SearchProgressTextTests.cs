using Jospar.Cli.Progress;
using Jospar.Planning.Search;

namespace Jospar.Tests.Cli.Progress;

public sealed class SearchProgressTextTests
{
    [Fact]
    public void Report_OfClashesAndOfCauses_TellsThemApart()
    {
        var terminal = new RecordingTerminal();
        using var view = ProgressView.For(terminal.Terminal, json: false);
        var text = new SearchProgressText(view);
        foreach (string detail in (string[])["", "1 way out known", "2 ways out known"])
        {
            text.Report(new SearchProgress(SearchStep.Diagnose, null, null, null, TimeSpan.Zero, detail));
        }

        terminal.Clock.Advance(5);
        text.Report(new SearchProgress(SearchStep.Diagnose, null, null, null, TimeSpan.Zero, "3 ways out known"));
        text.Report(new SearchProgress(SearchStep.Attribute, null, null, null, TimeSpan.Zero, "without the facts about mill, 1 of 2"));
        string[] said =
        [
            "Finding what clashes · 0 s",
            "Finding what clashes · 3 ways out known · 5 s",
            "Finding which fact made which change (without the facts about mill, 1 of 2) · 5 s",
        ];
        Assert.Equal(said, terminal.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData(true, 61, 1.5, true)]
    [InlineData(true, 61, null, false)]
    [InlineData(true, 59, 1.5, false)]
    [InlineData(false, 61, 1.5, false)]
    public void Report_ToSomeoneWhoSetNoLimit_SaysOnceHowToEndIt(bool isToldHowToEnd, int seconds, double? best, bool isSaid)
    {
        var terminal = new RecordingTerminal();
        using var view = ProgressView.For(terminal.Terminal, json: false);
        var text = new SearchProgressText(view, isToldHowToEnd);
        var state = new SearchProgress(SearchStep.Value, (decimal?)best, null, null, TimeSpan.FromSeconds(seconds));
        text.Report(state);
        text.Report(state);

        Assert.Equal(isSaid ? 1 : 0, terminal.Error.Split('\n').Count(line => line.Contains("Ctrl-C ends the search with the best plan so far", StringComparison.Ordinal)));
    }
}
