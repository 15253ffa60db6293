using System.Collections.Immutable;
using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Cli.Work;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Queue.Collecting;

namespace Jospar.Cli.Commands;

/// <summary>One run of <c>jospar alternatives</c>, once plan, package and solver are there.</summary>
internal sealed class AlternativesRun(
    Terminal terminal, AlternativesRequest request, PlanWithPackage found, ISolver solver, RabbitQueue? queue, ProgressView view)
    : IProgress<AlternativesProgress>
{
    /// <summary>Searches, writes what was found, and says it.</summary>
    public int Run()
    {
        view.Report(new ProgressReport("Building the model"));
        var options = new AlternativesOptions(
            request.Within, request.Directions, Time(),
            found.Plan.Run.Seed, found.Plan.Run.Threads);
        var outcome = new AlternativesSearch(solver, terminal.Clock, Elsewhere()).Find(found.Input.Programme, found.Plan, options, this, terminal.Stop);
        var document = AlternativesDocument.Of(found.Plan, outcome);
        if (document.IsEmpty)
        {
            view.Dispose();
            return NoAnswer.Say(terminal, request.Json, "Stopped before anything was known: let it run longer. Nothing was written, and what an earlier run kept stays.");
        }

        var kept = Kept();
        var fuller = kept is not null && document.IsCutShortOf(kept) ? kept : null;
        bool hadAll = kept is not null && AlternativesFolder.HoldsAll(terminal.PathOf(request.Folder), kept.Plans);
        bool areAnyNew = fuller is null || !hadAll;
        var (earlier, isReplaced) = (ImmutableArray<EarlierAlternative>.Empty, false);
        void Write()
        {
            earlier = areAnyNew ? AlternativesFolder.Write(terminal.PathOf(request.Folder), found.Input, outcome.Plans) : [];
            isReplaced = request.Write && fuller is null && !PlanFolderWriter.WriteBeside(
                found.Folder, found.Plan, () => CompanionFile.Write(found.Folder, PlanFormat.AlternativesFile, ExplanationJson.Text(document)));
            view.Dispose();
        }

        FoundAnswer.Write(Write, () => Tell(document));
        Print(document, areAnyNew ? request.Folder : null);
        var said = isReplaced ? new KeptAlternatives(request with { Write = false }, document, null) : new KeptAlternatives(request, document, kept);
        KeptLine.Say(terminal, request.Json, [.. said.Lines(hadAll && !isReplaced, earlier)]);
        return isReplaced ? ReplacedPlan.Say(terminal, request.Plan) : ExitCode.Done;
    }

    private AlternativesDocument? Kept() =>
        CompanionFile.FindText(found.Folder, PlanFormat.AlternativesFile) is { } text
        && ExplanationJson.Find<AlternativesDocument>(text) is { Plans.IsDefault: false } kept
            ? kept
            : null;

    private TimeSpan? Time() => request.Time is not { } time ? AlternativesSearch.UsualTimeFor(found.Input.Programme)
        : time > TimeSpan.Zero ? time
        : null;

    private QueueDirections? Elsewhere() => queue is null ? null : new QueueDirections(
        queue, JobKinds.VersionOf(solver), PlanPayload.Write(found.Input.Package, found.Folder), new JobProgressText(view, "Pushing in directions"));

    /// <inheritdoc/>
    public void Report(AlternativesProgress value) => view.Report(value.Step switch
    {
        AlternativesStep.Push => new ProgressReport(
            $"Pushing in {value.Count} directions",
            Detail: $"{value.Done} done, {value.Tried} of at most {value.Count * DirectionSearch.MostChoices} choices of launches tried"),
        AlternativesStep.Complete => new ProgressReport(
            "Exact amounts and verification", Detail: $"{Name(value)}, {value.Done + 1} of {value.Count}"),
        AlternativesStep.TestGroups => new ProgressReport(
            "Doing without groups of projects, and taking some in", Detail: $"{value.Done} of {value.Count} tried, {CountText.Of(value.Plans, "plan", "plans")} found"),
        _ => new ProgressReport(
            "Asking which projects are needed", Detail: $"{value.Done} of {value.Count} known, {CountText.Of(value.Plans, "plan", "plans")} found"),
    });

    private static string Name(AlternativesProgress value) => value.Direction is { } direction ? AlternativesSearch.NameOf(direction) : "";

    private void Tell(AlternativesDocument document)
    {
        view.Dispose();
        Print(document, null);
    }

    private void Print(AlternativesDocument document, string? folder)
    {
        if (request.Json)
        {
            terminal.Output.Write(ExplanationJson.Text(document));
            return;
        }

        terminal.Say(new AlternativesText(found.Input.Programme, document, folder).Lines());
    }
}
