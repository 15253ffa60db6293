using Jospar.Cli.Progress;
using Jospar.Planning.Search;

namespace Jospar.Tests.Cli.Progress;

public sealed class SearchProgressTextTests
{
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
