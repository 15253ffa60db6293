using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Cli.Work;
using Jospar.Files;
using Jospar.Planning.Alternatives;
using Jospar.Queue;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar alternatives PLAN</c>: different plans that are nearly as good, and what they have in common.</summary>
internal static class AlternativesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var plan = SharedOptions.Plan();
        var package = PlanWithPackage.Package();
        var within = PlanOptions.Within("By how much each goal may be worse than the plan's: 1% or 0.01.");
        var directions = DirectionsOption.Create();
        var time = PlanOptions.Time("About how long it may take: 90, 60s, 5m or 1h; 0 for no limit, when the same plan gives the same alternatives. By default 5m for a programme of 3000 possible starts or more, and no limit for a smaller one.", isNilOne: true);
        var output = SharedOptions.Output("Where the alternatives' folders go; PLAN-alternatives by default.");
        var write = new Option<bool>("--write") { Description = "Keeps the classes in the plan's folder, where 'jospar report' finds them." };
        var queue = QueueChoice.Option("Has directions pushed by any number of 'jospar work' processes instead, through this broker; the result is the same.");
        var solver = SharedOptions.Solver();
        var json = SharedOptions.Json();
        var command = new Verb(
            "alternatives",
            "Finds different plans that are nearly as good, and says which projects all of them hold, some, or none.",
            ("alternatives plan-kazakhstan --within 1%", "One plan for each direction, and every project's class."),
            ("alternatives plan-kazakhstan --directions public-money,gas --time 1m --write", "Two directions in a minute, kept for the report."),
            ("alternatives plan-kazakhstan --queue", "Pushed by workers elsewhere; the broker's address from JOSPAR_QUEUE."))
        {
            plan, package, within, directions, time, output, write, queue, solver, json,
        };
        AlternativesRequest Request(ParseResult parsed, QueueSettings? settings) => new(
            parsed.GetRequiredValue(plan),
            parsed.GetValue(package),
            parsed.GetValue(within),
            parsed.GetValue(directions) ?? AlternativesOptions.EveryDirection,
            parsed.GetValue(time),
            parsed.GetValue(output),
            parsed.GetValue(write),
            settings,
            parsed.GetValue(solver),
            parsed.GetValue(json));
        command.SetAction(parsed => QueueChoice.Run(terminal, parsed, queue, settings => Run(terminal, Request(parsed, settings))));
        return command;
    }

    private static int Run(Terminal terminal, AlternativesRequest request)
    {
        using var view = ProgressView.For(terminal, request.Json);
        var queue = BrokerQueue.Open(terminal, request.Queue, view);
        view.Report(new ProgressReport($"Reading {request.Plan}"));
        var (found, code) = PlanWithPackage.Read(request.Plan, request.Package, request.Json, terminal);
        if (found is null)
        {
            return code;
        }

        if (AlternativesFolder.FindObstacle(terminal.PathOf(request.Folder), request.Folder, found.Folder) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        WritablePlace.Check(Path.Combine(terminal.PathOf(request.Folder), "plan"));
        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : new AlternativesRun(terminal, request, found, solver, queue, view).Run();
    }
}
