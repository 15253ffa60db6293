using System.Text.Json;
using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Domain;

namespace Jospar.Tests.Cli.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Explain_OfAProject_SaysWhatItCostsToForceItIn()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --project second-line"));
        Assert.Contains("is out", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Forced in: costs ", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --project second-line --json"));
        var root = JsonDocument.Parse(_run.Output).RootElement;
        Assert.Equal("out", root.GetProperty("standing").GetString());
        Assert.Equal("forced_in", root.GetProperty("asked")[0].GetProperty("kind").GetString());
        Assert.True(root.GetProperty("asked")[0].GetProperty("value_change").GetDecimal() < 0m);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--project second-line")]
    [InlineData("--target jobs")]
    public async Task Explain_WithAYearsTime_Answers(string subject)
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"explain plan-two-regions {subject} --time 8784h"));
    }

    [Theory]
    [InlineData("", "What binds most:")]
    [InlineData("--target jobs", "Out of reach")]
    [InlineData("--project tube-mill", "what may be exported counts at its export price, sold less the haul")]
    [InlineData("--zone south-zone", "Out or waiting, and would take of it")]
    [InlineData("--fund development-fund", "Rod mill (rod-mill) waits")]
    public async Task Explain_OfEachSubject_SaysWhy(string subject, string expected)
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar($"explain plan-two-regions {subject}"));
        Assert.Contains(expected, _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"explain plan-two-regions --json {subject}"));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(_run.Output).RootElement.ValueKind);
    }

    [Fact]
    public async Task Plan_KeepsItsReasons_AndExplainAsksForMoreOfThem()
    {
        await Planned();
        var kept = File.ReadAllBytes(_run.PathOf("plan-two-regions/explanation.json"));
        Assert.Contains("id=\"why\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o again"));
        Assert.Equal(kept, File.ReadAllBytes(_run.PathOf("again/explanation.json")));
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --all --write"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.Contains("Launched all the same", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"verify {Run.Small} plan-two-regions"));
    }

    [Fact]
    public async Task Explain_All_PrintsTheAnswersThatItWorkedFor()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --all"));
        Assert.Contains("What the model answered about projects:", _run.Output, StringComparison.Ordinal);
        Assert.Contains("(second-line)\n    Forced in: costs ", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Out of reach while no other promise", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions"));
        Assert.DoesNotContain("What the model answered", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithDamagedReasons_DoesWithoutThem()
    {
        await Planned();
        File.WriteAllText(_run.PathOf("plan-two-regions/explanation.json"), "{");
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.DoesNotContain("id=\"why\"", File.ReadAllText(_run.PathOf("plan-two-regions/report.html")), StringComparison.Ordinal);
        Assert.Equal(
            "jospar: explanation.json of 'plan-two-regions' is damaged, or of another plan or package; the page leaves it out. To make it again: jospar explain PLAN --all --write\n",
            _run.Error);
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --all --write"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"report {Run.Small} plan-two-regions"));
        Assert.Empty(_run.Error);
    }

    [Fact]
    public async Task Explain_OfAnUnknownProject_NamesSomeThatAre()
    {
        await Planned();
        Assert.Equal(ExitCode.Usage, await _run.Jospar("explain plan-two-regions --project rod"));
        Assert.Contains("rod-mill", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The programme has no fund 'x'. It has none at all.")]
    [InlineData("budget", "The programme has no fund 'x'. It has 1: budget.")]
    [InlineData("a b c d e f", "The programme has no fund 'x'. It has 6, such as a, b, c, d, e.")]
    [InlineData("a b X1", "The programme has no fund 'x'. It has 3, such as X1.")]
    [InlineData("a b=Xenon", "The programme has no fund 'x'. It has 2, such as b (Xenon).")]
    public void Unknown_OfAnId_NamesSomeThatAreThere(string known, string said) =>
        Assert.Equal(said, ExplainSubject.Unknown("fund", "x", Things(known)));

    [Theory]
    [InlineData("a b=Cable", "a", "a")]
    [InlineData("a b=Cable", "cable", "b")]
    [InlineData("a=Cable b=Cable", "Cable", null)]
    [InlineData("a=b b=a", "a", "a")]
    [InlineData("a b=Cable", "Cab", null)]
    public void FindId_OfANameOrAnId_IsOfTheOneThingCalledSo(string known, string named, string? id) =>
        Assert.Equal(id, ExplainSubject.FindId(named, Things(known)));

    [Fact]
    public async Task Explain_OfAProjectByItsName_SpeaksOfIt()
    {
        await Planned();
        var request = new ExplainRequest("", null, "Rod mill", null, null, null, false, false, TimeSpan.Zero, null, false);
        var programme = PackageInput.Read(Run.Small, json: false, _run.Terminal)!.Programme;
        Assert.Equal("rod-mill", ExplainSubject.Find(request, programme).Request.Project);
    }

    [Fact]
    public async Task Explain_AllKept_SaysWhereAndWhatShowsIt()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --all --write"));
        Assert.Contains("Kept      plan-two-regions/explanation.json, which this shows: jospar report plan-two-regions/package.zip plan-two-regions\n", _run.Output, StringComparison.Ordinal);
        var (found, _) = PlanWithPackage.Read("plan-two-regions", null, json: false, _run.Terminal);
        var full = ExplanationFile.Find(found!.Folder, found.Plan)!;
        var less = full with { Projects = [.. full.Projects.Select(project => project with { Asked = [] })] };
        Assert.Equal(full.CountAnswers(), ExplanationFile.Write(found.Folder, found.Plan, less)!.CountAnswers());
        Assert.Equal(full.CountAnswers(), ExplanationFile.Find(found.Folder, found.Plan)!.CountAnswers());
        Assert.Null(ExplanationFile.Write(found.Folder, found.Plan, full));
    }

    [Fact]
    public async Task Explain_OfAZone_SaysUnitsEvenOfWhatIsNotUsed()
    {
        await Planned();
        Assert.Equal(ExitCode.Done, await _run.Jospar("explain plan-two-regions --zone south-zone"));
        Assert.Contains("(used of available)", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" unit (used", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--project rod-mill --fund budget")]
    [InlineData("--write")]
    [InlineData("--target jobs --all")]
    [InlineData("--seconds 0")]
    public async Task Explain_OfAContradiction_AnswersTwo(string options)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"explain plan-two-regions {options}"));
    }

    [Fact]
    public async Task Explain_OfAPlanEditedByHand_Refuses()
    {
        await Planned();
        var launches = _run.PathOf("plan-two-regions/launches.csv");
        File.WriteAllLines(launches, File.ReadAllLines(launches).SkipLast(1));
        Assert.Equal(ExitCode.Findings, await _run.Jospar("explain plan-two-regions"));
    }

    [Fact]
    public async Task Explain_Stopped_SaysWhatIsKnown()
    {
        await Planned();
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar("explain plan-two-regions --project rod-mill", new CancellationToken(canceled: true)));
        Assert.Contains("jospar: Stopped before there was an answer", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Output);
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar("explain plan-two-regions --json", new CancellationToken(canceled: true)));
        Assert.Equal("no_answer", JsonDocument.Parse(_run.Output).RootElement.GetProperty("status").GetString());
    }

    private static (string Id, LocalisedText Name)[] Things(string known) =>
        [.. known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(it => it.Split('=')).Select(it => (it[0], new LocalisedText(it[^1])))];

    private async Task Planned() => Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
}
