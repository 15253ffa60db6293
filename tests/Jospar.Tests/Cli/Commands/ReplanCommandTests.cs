using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class ReplanCommandTests : IDisposable
{
    private const string Header = "kind,project,facility,fund,site,year,value,source,note\n";
    private const string Facts = "examples/actuals/two-regions.csv";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Replan_WithoutAFact_ChangesNothing()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2026 -o second"));
        Assert.Contains("Changes   none from 2026 on", _run.Output, StringComparison.Ordinal);
        Assert.Equal(Starts("first"), Starts("second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
    }

    [Fact]
    public async Task Replan_Twice_WritesTheSameTables()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 --curve -o a"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 --curve -o b"));
        foreach (var name in (string[])["launches.csv", "fund_cash_flow.csv", "replan.json", "package.zip"])
        {
            Assert.Equal(File.ReadAllBytes(_run.PathOf($"a/{name}")), File.ReadAllBytes(_run.PathOf($"b/{name}")));
        }
    }

    [Fact]
    public async Task Replan_WithJson_NamesChangesAndTheirFacts()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals {Facts} --from 2026 -o second --json"));
        using var document = JsonDocument.Parse(_run.Output);
        var change = document.RootElement.GetProperty("changes").EnumerateArray().First(change => change.GetProperty("project").GetString() == "rod-mill-large");
        Assert.Equal("startup_shifted", change.GetProperty("change").GetString());
        Assert.Equal("reported", change.GetProperty("cause").GetString());
        Assert.NotEmpty(change.GetProperty("facts").EnumerateArray());
    }

    [Fact]
    public async Task Replan_WithContradictoryFacts_IsAFindingAndWritesNothing()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("bad.csv"), Header + "repayment,tube-mill,,development-fund,,2025,4,,\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"replan {Run.Small} first --actuals bad.csv --from 2026 -o second"));
        Assert.Contains("bad.csv:2 [project]: error actual-never-paid", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("second")));
    }

    [Theory]
    [InlineData("--actuals none.csv --from 2024", ExitCode.Usage, "--from takes a year of the plan, from 2025 to 2029")]
    [InlineData("--actuals none.csv --from 2026 --weight 200%", ExitCode.Usage, "--weight takes a fraction")]
    [InlineData("--from 2026", ExitCode.Usage, "--actuals")]
    [InlineData("--actuals nowhere.csv --from 2026", ExitCode.Findings, "There is no file of facts")]
    [InlineData("--actuals none.csv --from 2026 -o examples", ExitCode.Usage, "holds something other than a plan")]
    public async Task Replan_AskedInVain_SaysWhy(string arguments, int expected, string said)
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        Assert.Equal(expected, await _run.Jospar($"replan {Run.Small} first {arguments}"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_StoppedBeforeItBegan_HasNoPlan()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("none.csv"), Header);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2026 -o second", stop.Token));
        Assert.False(Directory.Exists(_run.PathOf("second")));
    }

    private async Task Planned() => Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));

    private string[] Starts(string folder) =>
        [.. File.ReadLines(_run.PathOf($"{folder}/launches.csv")).Select(line => string.Join(',', line.Split(',').Take(3)))];
}
