using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Verify_OfAPlan_KeepsEveryRule()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify {Run.Small} plan-two-regions"));
        Assert.Contains("every rule is kept", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BROKEN", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAPlanThatWasTamperedWith_SaysWhichRuleIsBroken()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var flows = _run.PathOf("plan-two-regions/activity.csv");
        var lines = File.ReadAllLines(flows);
        File.WriteAllLines(flows, lines.Where((_, index) => index != 1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"verify {Run.Small} plan-two-regions"));
        Assert.Contains("BROKEN", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"verify {Run.Small} plan-two-regions --json"));
        Assert.Equal("broken", JsonDocument.Parse(_run.Output).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Verify_OfNoPlan_AnswersOne()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"verify {Run.Small} nowhere"));
        Assert.Contains("plan-folder-missing", _run.Error, StringComparison.Ordinal);
    }
}
