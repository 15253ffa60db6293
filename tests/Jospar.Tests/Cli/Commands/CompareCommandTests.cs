using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Compare_OfTwoPackagesOfOneProgramme_SaysWhatMovedAndWhichTableDiffers()
    {
        await PlanPoorer();
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare plan-two-regions poor"));
        Assert.Contains("Files that differ: fund_inflows.csv", _run.Output, StringComparison.Ordinal);
        Assert.Contains("dropped", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Development fund", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare plan-two-regions poor --json"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.False(document.GetProperty("is_same_package").GetBoolean());
        var jobs = document.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("figure").GetString() == "jobs");
        Assert.Equal(jobs.GetProperty("after").GetDecimal() - jobs.GetProperty("before").GetDecimal(), jobs.GetProperty("difference").GetDecimal());
    }

    [Fact]
    public async Task Compare_OfPackagesThatDifferInDefaultsFilledIn_NamesNoTable()
    {
        string projects = Path.Combine(_run.Copy("filled"), "projects.csv");
        string text = File.ReadAllText(projects);
        File.WriteAllText(projects, text.Replace(",no,programme", ",,programme", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(projects));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan filled -o other"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare plan-two-regions other"));
        Assert.Contains("Their tables say the same now", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OfTwoProgrammes_IsRefused()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var terms = Path.Combine(_run.Copy("foreign"), "programme.yaml");
        File.WriteAllText(terms, File.ReadAllText(terms).Replace("id: two-regions", "id: elsewhere", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan foreign"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar("compare plan-two-regions plan-elsewhere"));
        Assert.Contains("'plan-two-regions' is a plan of two-regions, and 'plan-elsewhere' one of elsewhere", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OfAPlanAndItsReplan_LeavesOutWhatAddsUpOverYears()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals examples/actuals/two-regions.csv --from 2026 -o second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare first second"));
        Assert.Contains("begin in 2025 and 2026; left out", _run.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("second", "replan.json"), _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Capital", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Public money by fund,", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare first second --json"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal("first_year", document.GetProperty("not_comparable_because")[0].GetString());
        var value = document.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("figure").GetString() == "value");
        Assert.False(value.GetProperty("is_comparable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, value.GetProperty("after").ValueKind);
    }

    [Fact]
    public async Task Compare_WithAReplanOfAnotherPackagesPlan_TakesItForNone()
    {
        await PlanPoorer();
        Assert.Equal(ExitCode.Done, await _run.Jospar("replan poorer poor --actuals examples/actuals/two-regions.csv --from 2026 -o second"));
        File.WriteAllText(_run.PathOf("none.csv"), "kind,project,facility,fund,site,year,value,source,note\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar("replan second/package.zip second --actuals none.csv --from 2027 -o third"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare poor third"));
        Assert.Contains(Path.Combine("third", "replan.json"), _run.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await _run.Jospar("compare plan-two-regions third"));

        Assert.Contains("begin in 2025 and 2027; left out", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("replan.json", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithAFolderThatIsNoPlan_SaysWhichOfTheTwo()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar("compare nowhere elsewhere"));
        Assert.Contains("want of the first of the two plans, 'nowhere'", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("compare plan-two-regions elsewhere --json"));
        Assert.Contains("want of the second of the two plans, 'elsewhere'", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithAPlanOfAnotherPackage_SaysWhichOfTheTwo()
    {
        await PlanPoorer();
        File.Copy(_run.PathOf("plan-two-regions/package.zip"), _run.PathOf("poor/package.zip"), overwrite: true);
        Assert.Equal(ExitCode.Findings, await _run.Jospar("compare plan-two-regions poor"));
        Assert.Contains("plan-other-package", _run.Error, StringComparison.Ordinal);
        Assert.Contains("want of the second of the two plans, 'poor'", _run.Error, StringComparison.Ordinal);
        File.Delete(_run.PathOf("poor/package.zip"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar("compare plan-two-regions poor"));
        Assert.Contains("jospar convert PACKAGE poor/package.zip", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("convert poorer poor/package.zip"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("compare plan-two-regions poor"));
    }

    private async Task PlanPoorer()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var inflows = Path.Combine(_run.Copy("poorer"), "fund_inflows.csv");
        File.WriteAllText(inflows, File.ReadAllText(inflows).Replace("25,invented", "1,invented", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar("plan poorer -o poor"));
    }
}
