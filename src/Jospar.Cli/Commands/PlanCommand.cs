using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Cli.Work;
using Jospar.Files;
using Jospar.Optimisation;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Search;
using Jospar.Planning.Stress;
using Jospar.Queue;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar plan PACKAGE</c>: a programme in, a proven plan out.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var folder = SharedOptions.Output("The plan's folder; plan-<programme> here by default. An earlier plan there is replaced.");
        var gap = PlanOptions.Gap();
        var time = PlanOptions.Time();
        var seed = PlanOptions.Seed("Random seed of the solver.");
        var threads = PlanOptions.Threads();
        var solver = SharedOptions.Solver();
        var language = SharedOptions.Language();
        var mps = new Option<string?>("--mps") { Description = "Writes the model to this file in MPS format and ends; nothing is solved." };
        var lp = new Option<string?>("--lp") { Description = "The same in LP format." };
        var robust = new Option<bool>("--robust") { Description = "Among near-optimal plans, takes the one whose worst tenth of draws has the least shortfall." };
        var draws = PlanOptions.Whole("--draws", "With --robust: draws that every near-optimal plan meets.", 1, StressOptions.MostDraws, 200);
        var within = PlanOptions.Within("With --robust: how much worse each goal may be: 0.01 or 1%.");
        var queue = QueueChoice.Option("Has parts of a continental programme solved by any number of 'jospar work' processes, through this broker; smaller ones are planned in this process.");
        var json = SharedOptions.Json();
        var command = new Verb(
            "plan",
            "Decides which projects to launch, where and when, proves how good that is, and writes it as tables and one page.",
            ("plan examples/kazakhstan", "Writes plan-kazakhstan with its report.html."),
            ("plan programme.xlsx -o plans/first --time 5m --language kk", "Of a workbook, for at most five minutes, the report in Kazakh."),
            ("plan examples/kazakhstan --gap 1% --json", "A rougher plan, told to a program."),
            ("plan examples/kazakhstan --robust", "A plan that gives up a little for holding in bad draws."),
            ("plan continental.zip --time 10m --queue", "A continental programme, its parts solved by workers elsewhere; the broker's address from JOSPAR_QUEUE."),
            ("plan examples/kazakhstan --mps model.mps", "The model for another solver."))
        {
            package, folder, gap, time, seed, threads, solver, language, mps, lp, robust, draws, within, queue, json,
        };
        command.Validators.Add(result => OptionPairs.Need(result, robust, draws, within));
        PlanRequest Request(ParseResult parsed, QueueSettings? settings) => new(
            parsed.GetRequiredValue(package), parsed.GetValue(folder), parsed.GetValue(gap), PlanOptions.LimitOf(parsed.GetValue(time)),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(solver), parsed.GetRequiredValue(language),
            parsed.GetValue(mps), parsed.GetValue(lp), parsed.GetValue(json),
            parsed.GetValue(robust) ? new RobustRequest(parsed.GetValue(draws), parsed.GetValue(within)) : null,
            settings);
        command.SetAction(parsed => QueueChoice.Run(terminal, parsed, queue, settings => Run(terminal, Request(parsed, settings))));
        return command;
    }

    private static int Run(Terminal terminal, PlanRequest request)
    {
        long began = terminal.Clock.GetTimestamp();
        using var view = ProgressView.For(terminal, request.Json);
        var queue = BrokerQueue.Open(terminal, request.Queue, view) is { } open ? new PlanQueue(open, view) : null;
        view.Report(new ProgressReport($"Reading {request.Package}"));
        if (PackageInput.Read(request.Package, request.Json, terminal) is not { } input)
        {
            return ExitCode.Findings;
        }

        if (request.Mps is not null || request.Lp is not null)
        {
            return ModelFile.Write(terminal, input, request);
        }

        var folder = request.Folder ?? $"plan-{input.Programme.Terms.Id}";
        if (PlanFolderWriter.FindObstacle(terminal.PathOf(folder)) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        WritablePlace.Check(terminal.PathOf(folder));
        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : Plan(terminal, request, input, folder, solver, queue, view, began);
    }

    private static int Plan(
        Terminal terminal, PlanRequest request, PackageInput input, string folder, ISolver solver, PlanQueue? queue, ProgressView view, long began)
    {
        var elsewhere = queue?.For(solver, input.Hash);
        TimeSpan? spent = request.Robust is null ? terminal.Clock.GetElapsedTime(began) : null;
        var time = RobustPlan.PlanTime(request, input.Programme);
        var options = new PlannerOptions(request.Gap, time, request.Seed, request.Threads, input.Hash, spent);
        var outcome = new Planner(solver, terminal.Clock, elsewhere).Plan(
            input.Programme, options, new SearchProgressText(view, request is { Time: null, Json: false }), terminal.Stop);
        if (elsewhere is { WasUsed: false })
        {
            queue!.SayUnused();
        }

        RobustAnswer? robust = null;
        if (request.Robust is not null && outcome is PlanningOutcome.Planned reached)
        {
            robust = RobustPlan.Choose(terminal, request, input.Programme, reached, solver, view, began);
            outcome = robust.Planned;
        }

        var planned = outcome as PlanningOutcome.Planned;
        if (planned is not null)
        {
            view.Report(new ProgressReport("Why it is so"));
        }

        var reasons = planned is null ? FoundReasons.None : PlanReasons.Find(
            solver, input.Programme, planned.Plan, planned.Exact, terminal, request.Robust is null ? request.Time - terminal.Clock.GetElapsedTime(began) : null);
        view.Dispose();
        var ending = new PlanEnding(terminal, request, input, folder, robust);
        return outcome switch
        {
            PlanningOutcome.Planned found => ending.Write(found, reasons),
            PlanningOutcome.Impossible impossible => NoPlanEnding.SayImpossible(
                terminal, request.Json, "No plan keeps every rule of this programme.", impossible.Clash),
            PlanningOutcome.LimitWithoutPlan limit => NoPlanEnding.SayTooShort(terminal, request.Json, limit.Reason, terminal.Clock.GetElapsedTime(began), limit.Searched),
            _ => throw new InvalidOperationException($"The planner ended in an unknown way: {outcome.GetType().Name}."),
        };
    }
}
