using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Report_OfAPlan_WritesAPageInEachLanguage()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions --language ru"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o pages/kazakh.html --language kk"));
        Assert.Contains("lang=\"ru\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.ru.html")), StringComparison.Ordinal);
        Assert.Contains("lang=\"kk\"", File.ReadAllText(_run.PathOf("pages/kazakh.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ToAFolder_WritesThePageIntoIt()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o pages/ --language kk"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o pages"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o other"));
        Assert.True(File.Exists(_run.PathOf("other/report.html")));
        Assert.Equal(["report.html", "report.kk.html"], Directory.EnumerateFiles(_run.PathOf("pages")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Report_ToAFileThatIsNoPage_LeavesItAsItIs()
    {
        File.WriteAllText(_run.PathOf("notes.json"), "mine");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"report {Run.Small} plan-two-regions -o notes.json"));
        Assert.Equal("jospar: 'notes.json' is a file, and no page; end the name in .html, or name a folder.\n", _run.Error);
        Assert.Equal("mine", File.ReadAllText(_run.PathOf("notes.json")));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions -o /dev/null"));
    }

    [Theory]
    [InlineData("launches.csv", "plan-decisions-changed")]
    [InlineData("target_progress.csv", "does not hold")]
    public async Task Report_OfAPlanEditedByHand_WritesNoPage(string table, string said)
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        File.Delete(_run.PathOf("plan-two-regions/report.html"));
        var path = _run.PathOf($"plan-two-regions/{table}");
        File.WriteAllLines(path, File.ReadAllLines(path).SkipLast(1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.PathOf("plan-two-regions/report.html")));
    }

    [Fact]
    public async Task Report_WithAStressTestThatIsDamagedOrOfOtherUncertainties_LeavesItOutAndSaysSo()
    {
        const string leftOut = "jospar: stress.json of 'plan-two-regions' is damaged, or of another plan or package; the page leaves it out. To make it again: jospar stress PACKAGE PLAN --write\n";
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"stress {Run.Small} plan-two-regions --draws 5 --write"));
        string other = Path.Combine(_run.Copy("other"), "uncertainties.csv");
        File.WriteAllLines(other, File.ReadAllLines(other).SkipLast(1));

        Assert.Equal(ExitCode.Done, await _run.Jospar("report other plan-two-regions"));
        Assert.EndsWith(leftOut, _run.Error, StringComparison.Ordinal);
        Assert.False(HasDraws());

        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.Empty(_run.Error);
        Assert.True(HasDraws());

        File.WriteAllText(_run.PathOf("plan-two-regions/stress.json"), "{");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.Equal(leftOut, _run.Error);
        Assert.False(HasDraws());

        bool HasDraws() => File.ReadAllText(_run.PathOf("plan-two-regions/report.html")).Contains("id=\"sureness-heading\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAPlanOfAnotherPackage_AnswersOne()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var other = Path.Combine(_run.Copy("other"), "stocks.csv");
        File.WriteAllText(other, File.ReadAllText(other).Replace("25", "24", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("report other plan-two-regions"));
        Assert.Contains("plan-other-package", _run.Error, StringComparison.Ordinal);
    }
}
