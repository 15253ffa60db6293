using System.Text.Json;
using System.Text.Json.Nodes;
using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Cli.Commands;

public sealed class StressCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Stress_OfAPlan_SaysTheChanceOfEachTarget()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 40 --seed 1 --json --out one --workers 1"));
        var targets = JsonDocument.Parse(_run.Output).RootElement.GetProperty("targets").EnumerateArray().ToList();

        Assert.Equal(["copper-x4", "jobs"], targets.Select(target => target.GetProperty("id").GetString()!));
        Assert.All(targets, target => Assert.InRange(target.GetProperty("chance").GetDecimal(), 0m, 1m));
        Assert.Equal(_run.Output, File.ReadAllText(_run.PathOf("one/stress.json")));
        Assert.Equal(41, File.ReadAllLines(_run.PathOf("one/stress-draws.csv")).Length);
        Assert.Equal(3, File.ReadAllLines(_run.PathOf("one/stress-targets.csv")).Length);
        Assert.DoesNotContain(Directory.EnumerateFiles(_run.PathOf("one")), file => file.EndsWith(".part", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 40 --seed 1 --out two --workers 3"));
        Assert.Contains("Hurts", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Met       where no more than 0.01 % of a promise is missing", _run.Output, StringComparison.Ordinal);
        foreach (string file in Directory.EnumerateFiles(_run.PathOf("one")))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(_run.PathOf($"two/{Path.GetFileName(file)}")));
        }
    }

    [Fact]
    public async Task Stress_WhereItsTablesCannotBeWritten_LeavesNothingBeside()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Directory.CreateDirectory(_run.PathOf("out/stress-draws.csv"));
        Assert.Equal(ExitCode.Environment, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 5 --out out"));
        Assert.Equal(["stress-draws.csv"], Directory.EnumerateFileSystemEntries(_run.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Stress_WithJson_SaysNothingButJsonOnStandardError()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --measure-cold 2 --json"));
        string[] lines = _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.String, JsonDocument.Parse(line).RootElement.GetProperty("step").ValueKind));
        var last = JsonDocument.Parse(lines[^1]).RootElement;
        Assert.Contains("from cold", last.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            JsonDocument.Parse(lines[0]).RootElement.EnumerateObject().Select(key => key.Name),
            last.EnumerateObject().Select(key => key.Name));
    }

    [Fact]
    public async Task Stress_WrittenIntoThePlan_AddsToThePageAndTakesNothingFromIt()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Contains("id=\"why-heading\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --write"));
        string page = File.ReadAllText(_run.PathOf("plan-two-regions/report.html"));

        Assert.Contains("id=\"why-heading\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"sureness-heading\"", page, StringComparison.Ordinal);
        Assert.Contains("where no more than 0.01% of it is missing", page, StringComparison.Ordinal);
        Assert.Contains(">Value taken, m USD", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_WrittenIntoAPlanWithAPageInRussian_RenewsThatPageAndShowsItElsewhereToo()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} --language ru"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --write"));
        Assert.Contains("id=\"sureness-heading\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.ru.html")), StringComparison.Ordinal);
        Assert.False(File.Exists(_run.PathOf("plan-two-regions/report.html")));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o elsewhere.html"));
        Assert.Contains("id=\"sureness-heading\"", File.ReadAllText(_run.PathOf("elsewhere.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_IntoThePlansOwnFolder_IsWrittenBesideThePlan()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --out ./plan-two-regions/"));
        Assert.Contains("Wrote     plan-two-regions/report.html", _run.Output, StringComparison.Ordinal);
        Assert.Contains("id=\"sureness-heading\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_WrittenIntoAPlanWhosePageCannotBeWritten_LeavesItsFiguresAsTheyWere()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --write"));
        string figures = File.ReadAllText(_run.PathOf("plan-two-regions/stress.json"));
        Directory.CreateDirectory(_run.PathOf("plan-two-regions/.report.html.jospar-lock"));

        Assert.Equal(ExitCode.Environment, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 20 --write"));

        Assert.Contains("20 draws", _run.Output, StringComparison.Ordinal);
        Assert.Equal(figures, File.ReadAllText(_run.PathOf("plan-two-regions/stress.json")));
    }

    [Fact]
    public async Task Stress_Stopped_LeavesAFullerTestOfThePlanAsItIs()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --write --out out"));
        string[] files = [_run.PathOf("plan-two-regions/stress.json"), _run.PathOf("out/stress.json"), _run.PathOf("out/stress-draws.csv"), _run.PathOf("plan-two-regions/report.html")];
        string[] whole = [.. files.Select(File.ReadAllText)];
        var summary = StressFiles.Find(_run.PathOf("out"))!;
        var stopped = summary with { Status = StressSummary.Stopped, Causes = [.. summary.Causes.Select(cause => cause with { SwitchedDraws = 0, ShortfallAdded = null, ValueTaken = null, ChanceTaken = null })] };

        string said = Said(stopped);
        string cut = $"(the 10 draws and {summary.Causes.Length * 10} repeated of an earlier run; this one was cut short at 10 and 0)\n";
        Assert.Contains($"Kept      out/stress.json {cut}", said, StringComparison.Ordinal);
        Assert.Contains($"Kept      plan-two-regions/stress.json, which this shows: jospar report {Run.Small} plan-two-regions {cut}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrote", said, StringComparison.Ordinal);
        Assert.Equal(whole, files.Select(File.ReadAllText));
        Assert.Contains($"\"Kept\",\"detail\":\"out/stress.json {cut.TrimEnd()}\"", ToldInJson(stopped), StringComparison.Ordinal);

        File.Delete(files[0]);
        Assert.Contains("Wrote     plan-two-regions/report.html", Said(stopped), StringComparison.Ordinal);
        Assert.Equal(StressSummary.Stopped, StressFiles.Find(_run.PathOf("plan-two-regions"))!.Status);
    }

    // What is said where a test of this summary is written into both folders.
    private string Said(StressSummary summary)
    {
        int before = _run.Output.Length;
        End(summary, json: false);
        return _run.Output[before..];
    }

    private string ToldInJson(StressSummary summary)
    {
        int before = _run.Error.Length;
        End(summary, json: true);
        return _run.Error[before..];
    }

    private void End(StressSummary summary, bool json)
    {
        var request = new StressRequest(Run.Small, "plan-two-regions", 10, 0, 1, Queue: null, 0, "out", Write: true, Solver: null, Json: json);
        var input = PackageInput.Read(Run.Small, json, _run.Terminal)!;
        var plan = PlanInput.Read("plan-two-regions", input, json, _run.Terminal)!;
        Assert.Equal(ExitCode.Done, new StressEnding(_run.Terminal, request, input, plan).Write(new StressResult(summary, []), TimeSpan.Zero, speed: null));
    }

    [Fact]
    public async Task Stress_MeasuredFromCold_SaysHowMuchSlowerThatIs()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 10 --measure-cold 2"));
        Assert.Contains("built and solved from cold", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_MeasuredFromColdWhereEachDrawIsBuiltAnyway_SaysThatThereIsNothingToCompare()
    {
        string file = Path.Combine(_run.Copy("copy"), "programme.yaml");
        string[] goals = ["goals: [shortfall, value]", "goals: [value, shortfall]"];
        Assert.Contains(goals[0], File.ReadAllText(file), StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file).Replace(goals[0], goals[1], StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan copy -o plan"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress copy plan --draws 2 --measure-cold 2"));
        Assert.Contains("Speed     every draw of this programme is built and solved from cold", _run.Output, StringComparison.Ordinal);
    }

    // The page leaves it out, and says so.
    [Fact]
    public async Task Report_OfATestThatIsNotWhole_GoesWithoutIt()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 5 --write"));
        string file = _run.PathOf("plan-two-regions/stress.json");
        var whole = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        whole.Remove("shortfall");
        File.WriteAllText(file, whole.ToJsonString());
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o page.html"));
        Assert.Contains("stress.json of 'plan-two-regions' is damaged", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"sureness-heading\"", File.ReadAllText(_run.PathOf("page.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000")]
    [InlineData("many")]
    public async Task Stress_OfDrawsThatNobodyTakes_AnswersTwo(string draws)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws {draws}"));
        Assert.Contains("--draws takes a whole number from 1 to 100000", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_WithWorkersAndAQueue_AnswersTwo()
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"stress {Run.Small} plan-two-regions --workers 2 --queue amqp://127.0.0.1:1"));
        Assert.Contains("--workers counts threads of this process", _run.Error, StringComparison.Ordinal);
        Assert.Contains("jospar work --parallel", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_OfAnotherPackagesPlan_AnswersOne()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        string file = Path.Combine(_run.Copy("copy"), "prices.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("copper-cathode,2025,,8.5", "copper-cathode,2025,,8.6", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"stress copy plan-two-regions --draws 5"));
        Assert.Contains("plan-other-package", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_OfUncertaintiesChangedSincePlanning_DrawsWhatTheySayNow()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        string copy = _run.Copy("copy");
        File.AppendAllText(Path.Combine(copy, "uncertainties.csv"), "more,More,,,drop_out,,,,item,discrete,,,,,1,1,,,invented\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress copy plan-two-regions --draws 5 --write"));
        Assert.Contains("warning plan-other-uncertainties", _run.Error, StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(_run.PathOf("plan-two-regions/stress-draws.csv"))[1..], row => Assert.NotEqual("0", row.Split(',')[3]));
        Assert.Contains("id=\"sureness-heading\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify copy plan-two-regions"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress copy plan-two-regions --draws 5 --json"));
        string warning = Assert.Single(_run.Error.Split('\n'), line => line.Contains("plan-other-uncertainties", StringComparison.Ordinal));
        Assert.Equal("package_hash", JsonDocument.Parse(warning).RootElement.GetProperty("column").GetString());
    }

    [Fact]
    public async Task Stress_OfAPlanWhoseFiguresWereEdited_AnswersOne()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        string file = _run.PathOf("plan-two-regions/target_progress.csv");
        File.WriteAllLines(file, File.ReadAllLines(file).Where((_, at) => at != 1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 5 --out none"));
        Assert.Contains("does not hold", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("none")));
    }

    // The fund gets its last money in 2027, so that cuts of it are over.
    [Fact]
    public async Task Stress_OfAPlanMadeAgainAfterTheYearsOfAnUncertainty_GoesOnWithTheOthers()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o first"));
        File.WriteAllText(_run.PathOf("none.csv"), "kind,project,facility,fund,site,year,value,source,note\n");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"replan {Run.Small} first --actuals none.csv --from 2028 -o second"));
        Assert.Equal(ExitCode.Done, await _run.Jospar("stress second/package.zip second --draws 10"));
        Assert.Matches("(?m)^No effect .*Cuts of the fund's money", _run.Output);
    }

    [Fact]
    public async Task Stress_OfAnUncertaintyOverNothingOrNone_AnswersOne()
    {
        string copy = _run.Copy("copy");
        string file = Path.Combine(copy, "uncertainties.csv");
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("development-*", "nothing-*", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan copy -o plan"));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"stress copy plan --draws 5"));
        Assert.Contains("fund-cut", _run.Error, StringComparison.Ordinal);

        File.Delete(file);
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"stress copy plan --draws 5 --json"));
        Assert.Equal("findings", JsonDocument.Parse(_run.Output).RootElement.GetProperty("status").GetString());
    }
}
