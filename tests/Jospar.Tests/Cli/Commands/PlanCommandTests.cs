using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Plan_OfASmallProgramme_WritesTablesAndAPageAndSaysMissesFirst()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var lines = _run.Output.Split('\n');
        Assert.StartsWith("Missed", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Reached", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Proven", StringComparison.Ordinal));
        Assert.True(File.Exists(_run.PathOf("plan-two-regions/plan.json")));
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["plan-two-regions"], Directory.EnumerateFileSystemEntries(_run.PathOf(".")).Select(Path.GetFileName).Where(name => name != "examples"));
    }

    [Fact]
    public async Task Plan_WithAYearsTime_KeepsItsReasons()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} --time 8784h"));
        Assert.True(File.Exists(_run.PathOf("plan-two-regions/explanation.json")));
    }

    [Fact]
    public async Task Plan_Twice_GivesTheSameTables()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o one"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o two"));
        foreach (var file in Directory.EnumerateFiles(_run.PathOf("one"), "*.csv").Select(path => Path.GetFileName(path)))
        {
            Assert.Equal(File.ReadAllBytes(_run.PathOf($"one/{file}")), File.ReadAllBytes(_run.PathOf($"two/{file}")));
        }
    }

    [Fact]
    public async Task Plan_ForPrograms_PrintsOneDocument()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} --json --language kk"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal("proven", document.GetProperty("status").GetString());
        Assert.Equal("shortfall", document.GetProperty("goals")[0].GetProperty("goal").GetString());
        Assert.Equal(2, document.GetProperty("targets").GetArrayLength());
        Assert.EndsWith("report.kk.html", document.GetProperty("report").GetString(), StringComparison.Ordinal);
        Assert.All(_run.Error.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line));
    }

    [Fact]
    public async Task Plan_OfAPackageWithErrors_SaysThemAndAnswersOne()
    {
        var package = _run.Copy("spoilt");
        File.AppendAllText(Path.Combine(package, "sites.csv"), "rod-mill,nowhere,1,invented\n");
        Assert.Equal(ExitCode.Findings, await _run.Jospar("plan spoilt"));
        Assert.Contains("sites.csv", _run.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("plan-two-regions")));
    }

    [Fact]
    public async Task Plan_OfAnImpossibleProgramme_NamesWhatClashes()
    {
        var package = _run.Copy("impossible");
        File.AppendAllText(Path.Combine(package, "limits.csv"), "at-least-nine,At least nine projects,,,running_projects,land,min,9,invented\n");
        Assert.Equal(ExitCode.Impossible, await _run.Jospar("plan impossible"));
        Assert.Contains("at-least-nine", _run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("plan-two-regions")));
    }

    [Fact]
    public async Task Plan_StoppedBeforeAPlan_AnswersFourAndWritesNothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"plan {Run.Small}", stop.Token));
        Assert.Contains("before there was a plan", _run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("plan-two-regions")));
    }

    [Fact]
    public async Task Plan_StoppedBeforeAPlan_CountsTheTimeFromTheStart()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        _run.Clock = new SlowStartClock();
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"plan {Run.Small}", stop.Token));
        Assert.StartsWith("Stopped after 30 s, before there was a plan; reading and building took 30 s of that.", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_IntoAFolderOfOtherThings_RefusesBeforeItSearches()
    {
        Directory.CreateDirectory(_run.PathOf("precious"));
        File.WriteAllText(_run.PathOf("precious/thesis.txt"), "years of work");
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"plan {Run.Small} -o precious"));
        Assert.Equal("years of work", File.ReadAllText(_run.PathOf("precious/thesis.txt")));
    }

    [Fact]
    public async Task Plan_WithoutASolver_SaysHowToGetOneAndAnswersFive()
    {
        Assert.Equal(ExitCode.Environment, await _run.Jospar($"plan {Run.Small}", default, ("HIGHS_LIBRARY", "/nowhere/libhighs.so.1")));
        Assert.Contains("HIGHS_LIBRARY", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AsAModel_WritesFilesAndSolvesNothing()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} --mps model.mps --lp model.lp", default, ("HIGHS_LIBRARY", "/nowhere/libhighs.so.1")));
        Assert.Contains("\nENDATA", File.ReadAllText(_run.PathOf("model.mps")), StringComparison.Ordinal);
        Assert.Contains("fund_balance", File.ReadAllText(_run.PathOf("model.lp")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.PathOf("plan-two-regions")));
    }

    [Fact]
    public async Task Plan_AsAModelForPrograms_PrintsFilesAndSizesAsJson()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} --mps model.mps --lp model.lp --json"));
        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal(["model.mps", "model.lp"], document.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.All((string[])["rows", "columns", "non_zeros"], size => Assert.True(document.GetProperty(size).GetInt32() > 0));
    }

    [Theory]
    [InlineData("--mps")]
    [InlineData("--lp")]
    public async Task Plan_AsAModelThatCannotBeWritten_LeavesNothingBeside(string option)
    {
        Directory.CreateDirectory(_run.PathOf("out/model"));
        Assert.Equal(ExitCode.Environment, await _run.Jospar($"plan {Run.Small} {option} out/model"));
        Assert.Equal(["model"], Directory.EnumerateFileSystemEntries(_run.PathOf("out")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--time 5x")]
    [InlineData("--gap 7")]
    [InlineData("--seed -1")]
    [InlineData("--threads 0")]
    [InlineData("--language fr")]
    [InlineData("--solver abacus")]
    public async Task Plan_WithAWrongOption_AnswersTwo(string option)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"plan {Run.Small} {option}"));
        Assert.Contains(option.Split(' ')[1], _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draws")]
    [InlineData("--within")]
    public async Task Plan_WithAnOptionOfRobustAlone_AnswersTwo(string option)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"plan {Run.Small} {option} 1"));
        Assert.Contains($"{option} belongs to --robust: add --robust, or leave {option} out.", _run.Error, StringComparison.Ordinal);
    }
}
