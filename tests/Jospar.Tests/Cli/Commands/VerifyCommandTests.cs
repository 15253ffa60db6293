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
    public async Task Verify_OfAPlanWhoseDigestWasChanged_WarnsInJsonToo()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify {Run.Small} plan-two-regions --json"));
        Assert.Empty(JsonDocument.Parse(_run.Output).RootElement.GetProperty("findings").EnumerateArray());
        string file = _run.PathOf("plan-two-regions/plan.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"decision_digest\": \"", "\"decision_digest\": \"0", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify {Run.Small} plan-two-regions --json"));

        var document = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal("verified", document.GetProperty("status").GetString());
        var finding = Assert.Single(document.GetProperty("findings").EnumerateArray());
        Assert.Equal("plan-decisions-changed", finding.GetProperty("code").GetString());
        Assert.False(finding.GetProperty("is_error").GetBoolean());
    }

    [Fact]
    public async Task Verify_OfNoPlan_AnswersOne()
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"verify {Run.Small} nowhere"));
        Assert.Contains("plan-folder-missing", _run.Error, StringComparison.Ordinal);
    }
}
