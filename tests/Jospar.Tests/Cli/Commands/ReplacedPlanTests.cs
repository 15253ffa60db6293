using Jospar.Cli;
using Jospar.Cli.Commands;
using Jospar.Cli.Progress;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Cli.Commands;

/// <summary>Commands that were about a plan whose folder has been given another one since.</summary>
public sealed class ReplacedPlanTests : IDisposable
{
    private const string Folder = "plan-two-regions";

    private readonly Run _run = new();
    private readonly ISolver _solver = QueueSolver.Open();

    public void Dispose()
    {
        _solver.Dispose();
        _run.Dispose();
    }

    [Fact]
    public async Task Stress_OfAPlanThatWasReplaced_AnswersAndAddsNothing()
    {
        var found = await ReplacedAsync();
        var subject = new StressSubject(found.Input.Programme, found.Plan, found.Input.Hash);
        var chunks = new InProcessChunks(ending => new StressEvaluator(subject, _solver, cancellation: ending), 1);
        var result = new StressRun(subject, chunks, TimeProvider.System).Run(StressOptions.Of(5, 1), new Watch<StressProgress>(_ => { }), CancellationToken.None);
        var request = new StressRequest(Run.Small, Folder, 5, 1, 1, null, 0, null, true, null, false);
        AssertNothingAdded("Hurts", () => new StressEnding(_run.Terminal, request, found.Input, found.Plan).Write(result!, TimeSpan.Zero, null));
    }

    [Fact]
    public async Task Explain_OfAPlanThatWasReplaced_AnswersAndAddsNothing()
    {
        var found = await ReplacedAsync();
        var request = new ExplainRequest(Folder, null, null, null, null, null, true, true, TimeSpan.FromMinutes(1), null, false);
        using var view = ProgressView.For(_run.Terminal, json: false);
        AssertNothingAdded("copper", () => new ExplainRun(_run.Terminal, request, found, _solver, view).Run());
    }

    [Fact]
    public async Task Alternatives_ToAPlanThatWasReplaced_AreFoundAndAddNothing()
    {
        var found = await ReplacedAsync();
        var request = new AlternativesRequest(Folder, null, 0.05m, [AlternativeDirection.PublicMoney], TimeSpan.Zero, null, true, null, null, false);
        using var view = ProgressView.For(_run.Terminal, json: false);
        AssertNothingAdded("alternatives", () => new AlternativesRun(_run.Terminal, request, found, _solver, null, view).Run());
    }

    [Fact]
    public async Task Price_KeptInAPlanThatWasReplaced_IsDrawnAndAddsNothing()
    {
        var found = await ReplacedAsync();
        var request = new PriceRequest(Run.Small, null, [0m], TimeSpan.Zero, null, Folder, null, false);
        using var view = ProgressView.For(_run.Terminal, json: false);
        AssertNothingAdded("copper", () => new PriceRun(_run.Terminal, request, found.Input, found.Plan, _solver, view).Run());
    }

    [Fact]
    public async Task WriteBeside_APlanThatIsThere_IsDoneAndOtherwiseIsNot()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var plan = Read().Plan;
        string folder = _run.PathOf(Folder);
        static void Fail() => Assert.Fail("This is not to be written.");
        Assert.True(PlanFolderWriter.WriteBeside(folder, plan, () => { }));
        Assert.False(PlanFolderWriter.WriteBeside(folder, plan with { Decisions = plan.Decisions with { Launches = [] } }, Fail));
        Assert.False(PlanFolderWriter.WriteBeside(_run.PathOf("nowhere/plan"), plan, Fail));
        File.WriteAllText(_run.PathOf($"{Folder}/plan.json"), "{");
        Assert.False(PlanFolderWriter.WriteBeside(folder, plan, Fail));
    }

    private async Task<PlanWithPackage> ReplacedAsync()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small}"));
        var found = Read();
        string settings = Path.Combine(_run.Copy("other"), "programme.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("Copper of two regions", "Another", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan other -o {Folder}"));
        return found;
    }

    private PlanWithPackage Read() => PlanWithPackage.Read(Folder, null, json: false, _run.Terminal).Found!;

    private void AssertNothingAdded(string answer, Func<int> act)
    {
        var before = Contents();
        Assert.Equal(ExitCode.Environment, act());
        Assert.Equal(before, Contents());
        Assert.Contains(answer, _run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"'{Folder}' no longer holds the plan that this is about", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept ", _run.Output, StringComparison.Ordinal);
    }

    private string[] Contents() => [.. Directory.EnumerateFiles(_run.PathOf(Folder)).Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file)}")];
}
