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
    public async Task Report_OfAPlanOfAnotherPackage_AnswersOne()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var other = Path.Combine(_run.Copy("other"), "stocks.csv");
        File.WriteAllText(other, File.ReadAllText(other).Replace("25", "24", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("report other plan-two-regions"));
        Assert.Contains("plan-other-package", _run.Error, StringComparison.Ordinal);
    }
}
