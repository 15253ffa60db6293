using Jospar.Cli;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Commands;

/// <summary>What every command that reads a plan beside a package says of a plan of another one: that, and no more.</summary>
public sealed class PlanInputTests : IDisposable
{
    private const string Plan = "plan-of-another";
    private const string Edited = "edited";

    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData($"verify {Run.Small} {Plan}")]
    [InlineData($"stress {Run.Small} {Plan}")]
    [InlineData($"replan {Run.Small} {Plan} --actuals none.csv --from 2026")]
    [InlineData($"report {Run.Small} {Plan}")]
    [InlineData($"explain {Plan}")]
    [InlineData($"explain {Plan} --package {Run.Small}")]
    [InlineData($"alternatives {Plan}")]
    [InlineData($"compare {Plan} {Plan}")]
    [InlineData($"price {Run.Small} --discounts 0 --write {Plan}")]
    public async Task Read_OfAPlanOfAnotherPackage_SaysThatAlone(string line)
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"convert {Run.Small} small.zip"));
        PlanFolderWriter.Write(
            _run.PathOf(Plan), SmallPlan.Create(), SmallProgramme.Create(),
            new PlanCompanion(PlanFormat.ArchiveFile, File.ReadAllBytes(_run.PathOf("small.zip"))));
        Assert.Equal(ExitCode.Findings, await _run.Jospar(line));
        string error = Assert.Single(_run.Error.Split('\n'), said => said.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith("plan.json [package_hash]: error plan-other-package: ", error, StringComparison.Ordinal);
        Assert.Empty(_run.Output);
    }

    [Fact]
    public async Task Read_OfAPlanWhosePackageLiesInItsFolder_NamesIt()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {Edited}"));
        string terms = Path.Combine(_run.Copy("changed"), "programme.yaml");
        File.WriteAllText(terms, File.ReadAllText(terms).Replace("id: two-regions", "id: three-regions", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Findings, await _run.Jospar($"report changed {Edited}"));

        Assert.Contains("error plan-other-package: ", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"lies in its folder: name {Edited}/package.zip, or plan anew; to plan again where the programme itself changed,", _run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Edited}/package.zip {Edited}"));
    }

    [Theory]
    [InlineData($"stress {Run.Small} {Edited} --draws 5")]
    [InlineData($"stress {Run.Small} {Edited} --draws 5 --write")]
    [InlineData($"price {Run.Small} --discounts 0 --write {Edited}")]
    public async Task Read_OfAPlanWhoseDecisionsWereChanged_RefusesAndWritesNothing(string line)
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {Edited}"));
        string file = _run.PathOf($"{Edited}/plan.json");
        string text = File.ReadAllText(file);
        int at = text.IndexOf("\"decision_digest\": \"", StringComparison.Ordinal) + 20;
        File.WriteAllText(file, $"{text[..at]}{(text[at] == '0' ? '1' : '0')}{text[(at + 1)..]}");
        string page = File.ReadAllText(_run.PathOf($"{Edited}/report.html"));
        string[] files = [.. Directory.EnumerateFiles(_run.PathOf(Edited)).Order()];

        Assert.Equal(ExitCode.Findings, await _run.Jospar(line));

        Assert.Contains("plan.json [decision_digest]: error plan-decisions-changed: ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(files, Directory.EnumerateFiles(_run.PathOf(Edited)).Order());
        Assert.Equal(page, File.ReadAllText(_run.PathOf($"{Edited}/report.html")));
    }

    [Fact]
    public async Task Read_OfAPlanWhosePromisesWereForged_IsRefusedByWhoRepeatsThemAndVerified()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o {Edited}"));
        string file = _run.PathOf($"{Edited}/plan.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"reached\": 770,", "\"reached\": 2000,", StringComparison.Ordinal).Replace("\"shortfall\": 1230\n", "\"shortfall\": 0\n", StringComparison.Ordinal));
        foreach (string line in (string[])[$"explain {Edited} --target jobs", $"compare {Edited} {Edited}", $"replan {Run.Small} {Edited} --actuals examples/actuals/two-regions.csv --from 2026"])
        {
            Assert.Equal(ExitCode.Findings, await _run.Jospar(line));
            Assert.Contains("plan.json [targets[1].reached]: error plan-figure-differs: ", _run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Findings, await _run.Jospar($"verify {Run.Small} {Edited}"));
        Assert.Contains("warning plan-figure-differs", _run.Error, StringComparison.Ordinal);
        Assert.Contains("BROKEN target", _run.Output, StringComparison.Ordinal);
    }
}
