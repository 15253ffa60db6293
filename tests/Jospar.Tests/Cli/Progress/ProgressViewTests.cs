using System.Text.Json;
using Jospar.Cli.Progress;
using Jospar.Planning.Stress;

namespace Jospar.Tests.Cli.Progress;

public class ProgressViewTests
{
    private static readonly ProgressReport Searching = new("Searching", 12.5, 12.25, 0.02);

    [Fact]
    public void Report_WhenPiped_IsALineAtEachStepAndEachFiveSeconds()
    {
        var terminal = new RecordingTerminal();
        using var view = ProgressView.For(terminal.Terminal, json: false);
        view.Report(new ProgressReport("Reading"));
        for (var second = 0; second < 11; second++)
        {
            view.Report(Searching);
            terminal.Clock.Advance(1);
        }

        string[] expected =
        [
            "Reading · 0 s",
            "Searching · best 12.5 · bound 12.25 · gap 2 % · 0 s",
            "Searching · best 12.5 · bound 12.25 · gap 2 % · 5 s",
            "Searching · best 12.5 · bound 12.25 · gap 2 % · 10 s",
        ];
        Assert.Equal(expected, terminal.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Remind_WhereNothingIsReportedForSeconds_SaysTheLastReportAgain()
    {
        var terminal = new RecordingTerminal();
        using var view = new PlainProgress(terminal.Terminal);
        view.Remind();
        view.Report(new ProgressReport("Waiting", Detail: "1 of 2"));
        terminal.Clock.Advance(4);
        view.Remind();
        view.Report(new ProgressReport("Waiting", Detail: "2 of 2"));
        terminal.Clock.Advance(2);
        view.Remind();
        view.Remind();
        Assert.Equal("Waiting · 1 of 2 · 0 s\nWaiting · 2 of 2 · 6 s\n", terminal.Error);
    }

    [Fact]
    public void Report_OfDraws_CountsThemForPrograms()
    {
        var terminal = new RecordingTerminal();
        using var view = ProgressView.For(terminal.Terminal, json: true);
        new StressProgressText(view, "Drawing").Report(new StressProgress(250, 1000, null));
        new StressOpeningText(view).Report(new StressOpening(3, 7));
        var lines = terminal.Error.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal((250, 1000), (lines[0].GetProperty("done").GetInt32(), lines[0].GetProperty("total").GetInt32()));
        Assert.Equal("3 of 7", lines[1].GetProperty("detail").GetString());
    }

    [Fact]
    public void Report_OnATerminal_RedrawsOneLineThatFitsAndIsClearedAtTheEnd()
    {
        var terminal = new RecordingTerminal(isLive: true, width: 24);
        using (var view = ProgressView.For(terminal.Terminal, json: false))
        {
            view.Report(Searching);
            view.Report(Searching);
            terminal.Clock.Advance(0.2);
            view.Report(Searching);
        }

        var drawn = terminal.Error.Split("\r\u001b[K", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, drawn.Length);
        Assert.All(drawn, line => Assert.InRange(line.Length, 1, 23));
        Assert.DoesNotContain("\n", terminal.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Report_AfterTheEnd_ShowsNothing(bool isLive, bool json)
    {
        var terminal = new RecordingTerminal(isLive: isLive);
        var view = ProgressView.For(terminal.Terminal, json);
        view.Dispose();
        var before = terminal.Error;
        view.Report(Searching);
        Assert.Equal(before, terminal.Error);
    }

    [Fact]
    public void Report_ForPrograms_IsOneObjectALineAtMostOnceASecond()
    {
        var terminal = new RecordingTerminal(isLive: true);
        using var view = ProgressView.For(terminal.Terminal, json: true);
        view.Report(Searching with { Bound = double.NegativeInfinity });
        view.Report(Searching);
        terminal.Clock.Advance(1.5);
        view.Report(Searching);
        var lines = terminal.Error.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("bound").ValueKind);
        Assert.Equal(12.25, lines[1].GetProperty("bound").GetDouble());
        Assert.Equal(1.5, lines[1].GetProperty("seconds").GetDouble());
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public void Say_ForPrograms_IsAnObjectWithTheKeysOfAReport()
    {
        var terminal = new RecordingTerminal();
        using var view = ProgressView.For(terminal.Terminal, json: true);
        view.Report(Searching);
        view.Say("The broker is away (\"End of stream\").");
        var lines = terminal.Error.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal("Note", lines[1].GetProperty("step").GetString());
        Assert.Equal("The broker is away (\"End of stream\").", lines[1].GetProperty("detail").GetString());
        Assert.Equal(lines[0].EnumerateObject().Select(key => key.Name), lines[1].EnumerateObject().Select(key => key.Name));
    }
}
