using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Check_OfASoundPackage_FindsNothing()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"check {Run.Small}"));
        Assert.Equal("0 errors, 0 warnings\n", _run.Output);
    }

    [Fact]
    public async Task Check_OfASpoiltPackage_SaysWhereWhatAndHowToMend()
    {
        File.AppendAllText(Path.Combine(_run.Copy("spoilt"), "sites.csv"), "rod-mill,noth-zone,1,invented\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar("check spoilt"));
        Assert.Contains("sites.csv:10 [place]: error", _run.Output, StringComparison.Ordinal);
        Assert.Contains("north-zone", _run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings\n", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ForPrograms_ListsEachFinding()
    {
        File.AppendAllText(Path.Combine(_run.Copy("spoilt"), "sites.csv"), "rod-mill,noth-zone,1,invented\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar("check spoilt --json"));
        var finding = JsonDocument.Parse(_run.Output).RootElement.GetProperty("findings")[0];
        Assert.Equal("sites.csv", finding.GetProperty("file").GetString());
        Assert.Equal(10, finding.GetProperty("row").GetInt32());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Check_OfACleanPackageForPrograms_SaysSo()
    {
        _run.Copy("clean");
        Assert.Equal(ExitCode.Done, await _run.Jospar("check clean --json"));
        Assert.Equal("clean", JsonDocument.Parse(_run.Output).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Check_OfNothing_IsAFinding()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar("check nowhere"));
        Assert.Contains("nowhere", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAPlan_SaysNothingButWhereItsPackageIs()
    {
        Directory.CreateDirectory(_run.PathOf("zp"));
        File.WriteAllText(_run.PathOf("zp/plan.json"), "{}");
        Assert.Equal(ExitCode.Findings, await _run.Jospar("plan zp"));
        Assert.Contains("zp is a plan; its package is zp/package.zip.", _run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings\n", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Assumptions_AreListedWithTheirReasons()
    {
        var package = _run.Copy("assumed");
        File.WriteAllText(
            Path.Combine(package, "stocks.csv"),
            "place,commodity,available,assumption\nnorth-zone,ground,25,Measured on a map.\nsouth-zone,ground,70,\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar("check assumed --assumptions"));
        Assert.StartsWith("stocks.csv:2: north-zone, ground (available 25): Measured on a map.\n1 row is an assumption.\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("check assumed --assumptions --json"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal(("clean", 1), (document.GetProperty("status").GetString(), document.GetProperty("assumptions").GetArrayLength()));
    }
}
