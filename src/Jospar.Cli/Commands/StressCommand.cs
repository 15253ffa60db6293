using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Cli.Work;
using Jospar.Domain;
using Jospar.Files;
using Jospar.Optimisation;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Verification;
using Jospar.Queue;
using Jospar.Queue.Collecting;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar stress PACKAGE PLAN</c>: how sure a plan is.</summary>
internal static class StressCommand
{
    private const int UsualDraws = 1000;
    private const int MostWorkers = 64;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var plan = SharedOptions.Plan();
        var draws = PlanOptions.Whole("--draws", "How many draws: a chance is known to 3 percentage points with 1000, to 1 with 10000.", 1, StressOptions.MostDraws, UsualDraws);
        var seed = PlanOptions.Seed("Random seed of the draws: the same seed draws the same.");
        var workers = PlanOptions.Whole("--workers", "Threads that evaluate draws; the result is the same whatever the number.", 1, MostWorkers, Math.Clamp(Environment.ProcessorCount, 1, MostWorkers));
        var queue = QueueChoice.Option("Has draws evaluated by any number of 'jospar work' processes instead, through this broker; the result is the same.");
        var cold = PlanOptions.Whole("--measure-cold", "Also builds and solves so many draws from cold, and says how much slower that is.", 0, UsualDraws, 0);
        var folder = SharedOptions.Output("Writes stress.json and its tables into this folder.");
        var write = new Option<bool>("--write") { Description = "Writes them into the plan's folder, and its report anew, in each language that it has." };
        var solver = SharedOptions.Solver();
        var json = SharedOptions.Json();
        var command = new Verb(
            "stress",
            "Says how sure a plan is: draws what may turn out otherwise again and again, keeps the launches, and lets operations respond.",
            ("stress examples/kazakhstan plan-kazakhstan", "A thousand draws: the chance of each target, and what hurts most."),
            ("stress examples/kazakhstan plan-kazakhstan --draws 200 --seed 7 --write", "Fewer draws, kept in the plan's folder and shown in its report."),
            ("stress examples/kazakhstan plan-kazakhstan --draws 10000 --queue", "Evaluated by workers elsewhere; the broker's address from JOSPAR_QUEUE."),
            ("stress examples/kazakhstan plan-kazakhstan --json", "The same for programs."))
        {
            package, plan, draws, seed, workers, queue, cold, folder, write, solver, json,
        };
        command.Validators.Add(result => QueueChoice.RefuseWith(result, queue, workers));
        StressRequest Request(ParseResult parsed, QueueSettings? settings) => new(
            parsed.GetRequiredValue(package),
            parsed.GetRequiredValue(plan),
            parsed.GetValue(draws),
            parsed.GetValue(seed),
            parsed.GetValue(workers),
            settings,
            parsed.GetValue(cold),
            parsed.GetValue(folder),
            parsed.GetValue(write),
            parsed.GetValue(solver),
            parsed.GetValue(json));
        command.SetAction(parsed => QueueChoice.Run(terminal, parsed, queue, settings => Run(terminal, Request(parsed, settings).Beside(terminal.PathOf))));
        return command;
    }

    private static int Run(Terminal terminal, StressRequest request)
    {
        using var view = ProgressView.For(terminal, request.Json);
        var queue = BrokerQueue.Open(terminal, request.Queue, view);
        view.Report(new ProgressReport($"Reading {request.Package}"));
        if (PackageInput.Read(request.Package, request.Json, terminal) is not { } input
            || PlanInput.Read(request.Plan, input, request.Json, terminal, mustBeAsWritten: true) is not { } plan)
        {
            return ExitCode.Findings;
        }

        view.Report(new ProgressReport("Verifying the plan"));
        bool isMadeAgain = File.Exists(Path.Combine(terminal.PathOf(request.Plan), PlanFormat.ReplanFile));
        if (StressObstacle.Find(input.Programme, plan, request, isMadeAgain) is { } obstacle)
        {
            view.Dispose();
            return StressObstacle.Say(obstacle, request, terminal);
        }

        foreach (var folder in new[] { request.Folder, request.Write ? request.Plan : null }.OfType<string>())
        {
            WritablePlace.Check(Path.Combine(terminal.PathOf(folder), StressFiles.SummaryFile));
        }

        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : Test(terminal, request, input, plan, solver, queue, view);
    }

    private static int Test(
        Terminal terminal, StressRequest request, PackageInput input, Plan plan, ISolver solver, RabbitQueue? queue, ProgressView view)
    {
        view.Report(new ProgressReport("Making the plan ready"));
        var subject = new StressSubject(input.Programme, plan, input.Hash);
        IStressChunks chunks = queue is null
            ? new InProcessChunks(ending => new StressEvaluator(subject, solver, new StressOpeningText(view), ending), request.Workers)
            : new QueueChunks(queue, JobKinds.VersionOf(solver), PlanPayload.Write(input.Package, terminal.PathOf(request.Plan)));
        long began = terminal.Clock.GetTimestamp();
        var result = new StressRun(subject, chunks, terminal.Clock).Run(
            StressOptions.Of(request.Draws, request.Seed), new StressProgressText(view, "Drawing, also with each cause off"), terminal.Stop);
        var elapsed = terminal.Clock.GetElapsedTime(began);
        var ending = new StressEnding(terminal, request, input, plan);
        if (result is null)
        {
            view.Dispose();
            return ending.SayNothingDone();
        }

        var speed = SpeedOf(terminal, request, subject, solver, Math.Min(request.Cold, result.Draws.Length), view);
        view.Dispose();
        return ending.Write(result, elapsed, speed);
    }

    private static string? SpeedOf(
        Terminal terminal, StressRequest request, StressSubject subject, ISolver solver, int draws, ProgressView view)
    {
        if (draws == 0 || terminal.Stop.IsCancellationRequested)
        {
            return null;
        }

        if (subject.IsBuiltForEachDraw)
        {
            return "every draw of this programme is built and solved from cold (docs/stress.md), so that there is no quicker way to compare with";
        }

        view.Report(new ProgressReport("Building and solving from cold"));
        return ColdMeasurement.Of(subject, solver, terminal.Clock, request.Seed, draws, terminal.Stop)?.Describe();
    }
}
