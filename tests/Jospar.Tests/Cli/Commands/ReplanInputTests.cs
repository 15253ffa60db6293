using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class ReplanInputTests : IDisposable
{
    private const string Header = "kind,project,facility,fund,site,year,value,source,note\n";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Replan_OfAPlantThatStandsWhereLandIsTooSmall_GoesOnWithItAndHasItsLandBackWhenItIsGivenUp()
    {
        // Of 70 in the southern zone the large rod mill takes 32, the cable works 20 and the rod mill 20.
        const string Built = "launch,rod-mill,,,south-zone,2025,,,\nlaunch,cable-works,,,south-zone,2025,,,\ninflow,,,development-fund,,2026,50,,\n";
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        Assert.Equal(ExitCode.Done, await Replanned(Run.Small, "first", Built, 2027, "second"));
        Assert.Contains("south-zone,ground,2029,72,72", File.ReadAllLines(_run.PathOf("second/stock_use.csv")));
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify second/package.zip second"));
        Assert.Equal(ExitCode.Done, await Replanned("second/package.zip", "second", "dropped,rod-mill,,,,2027,,,\n", 2028, "third"));
        Assert.Contains("south-zone,ground,2029,52,70", File.ReadAllLines(_run.PathOf("third/stock_use.csv")));
    }

    [Fact]
    public async Task Replan_WithFaultyCellsAndFaultyRows_TellsThemTogether()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        const string Bad = "cost,rod-mill-large,,,,2027,3,,\ncost,nowhere,,,,2028,3,,\ncost,rod-mill-large,,,,2025,much,,\nlaunch,cable-works,,,,2025,,,\n";
        Assert.Equal(ExitCode.Findings, await Replanned(Run.Small, "first", Bad, 2026, "second", "--json"));
        using var document = JsonDocument.Parse(_run.Output);
        Assert.Equal(
            [(2, "actual-year-late"), (3, "id-unknown"), (3, "actual-year-late"), (4, "number-invalid"), (5, "actual-field-missing")],
            document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("row").GetInt32(), finding.GetProperty("code").GetString()!)));
    }

    [Fact]
    public async Task Replan_OfAProgrammeThatItselfChanged_GoesOnFromTheFirstPackageAsItIsTold()
    {
        // Anew, the large cable works would begin in 2025 instead of the small ones, which began as first planned.
        const string Cost = "cost,rod-mill-large,,,,2025,20,,\n";
        const string Launches =
            "launch,cable-works,,,south-zone,2025,,,\nlaunch,rod-mill-large,,,south-zone,2025,,,\nlaunch,rod-mill,,,north-zone,2026,,,\nnot_started,cable-works-large,,,,,,,\n";
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        Assert.Equal(ExitCode.Done, await Replanned(Run.Small, "first", Cost, 2026, "second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert second/first-package.zip changed"));
        string targets = _run.PathOf("changed/targets.csv");
        File.WriteAllText(targets, File.ReadAllText(targets).Replace(",2000,", ",1500,", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await Replanned("changed", "second", "", 2027, "third"));
        Assert.Contains("where the programme itself changed, go on as docs/replan.md says", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan changed -o anew"));
        Assert.Equal(ExitCode.Done, await Replanned("changed", "anew", Cost + Launches, 2027, "third"));
        Assert.Equal(ExitCode.Done, await Replanned("third/package.zip", "third", "", 2028, "fourth"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("verify fourth/package.zip fourth"));
    }

    private async Task<int> Replanned(string package, string plan, string rows, int year, string folder, string more = "")
    {
        File.WriteAllText(_run.PathOf($"{folder}.csv"), Header + rows);
        return await _run.Jospar($"replan {package} {plan} --actuals {folder}.csv --from {year} -o {folder} {more}".TrimEnd());
    }
}
