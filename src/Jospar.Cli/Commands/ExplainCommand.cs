using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Files;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar explain PLAN</c>: why a plan is as it is, by asking the model again.</summary>
internal static class ExplainCommand
{
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(20);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var plan = SharedOptions.Plan();
        var package = PlanWithPackage.Package();
        var project = new Option<string?>("--project") { Description = "Why this project is in, waits or is out, and why there and then." };
        var target = new Option<string?>("--target") { Description = "What binds this target, what more of each scarce thing is worth to it, and what would bring it within reach." };
        var zone = new Option<string?>("--zone") { Description = "What is full at this zone or region, when, and who waits for it." };
        var fund = new Option<string?>("--fund") { Description = "When this fund is empty, what more money is worth, and who waits for it." };
        var all = new Option<bool>("--all") { Description = "Asks the model about every target and as many projects as the time allows." };
        var write = new Option<bool>("--write") { Description = "Keeps the answers in the plan's folder, where 'jospar report' finds them." };
        var time = PlanOptions.Time("About how long the model may be asked: 90, 60s, 5m or 1h. 20 seconds by default.");
        var solver = SharedOptions.Solver();
        var json = SharedOptions.Json();
        var command = new Verb(
            "explain",
            "Says why a plan is as it is: what binds, what is worth most, why a project is in, waits or is out.",
            ("explain plan-kazakhstan", "The whole plan in a screenful."),
            ("explain plan-kazakhstan --project P039", "Why this project, here and now; or why not."),
            ("explain plan-kazakhstan --target jobs-147000 --time 1m", "What binds a promise, and what would bring it within reach."),
            ("explain plan-kazakhstan --all --write", "Asks about everything and keeps the answers for the report."))
        {
            plan, package, project, target, zone, fund, all, write, time, solver, json,
        };
        command.SetAction(parsed => Run(terminal, new ExplainRequest(
            parsed.GetRequiredValue(plan),
            parsed.GetValue(package),
            parsed.GetValue(project),
            parsed.GetValue(target),
            parsed.GetValue(zone),
            parsed.GetValue(fund),
            parsed.GetValue(all),
            parsed.GetValue(write),
            parsed.GetValue(time) ?? UsualTime,
            parsed.GetValue(solver),
            parsed.GetValue(json))));
        return command;
    }

    private static int Run(Terminal terminal, ExplainRequest request)
    {
        if (request.Subjects > 1 || (request.Subjects == 1 && (request.All || request.Write)) || (request.Write && !request.All))
        {
            terminal.Error.WriteLine("jospar: Name one of --project, --target, --zone and --fund, or none; --write goes with --all, and --all with none of them.");
            return ExitCode.Usage;
        }

        using var view = ProgressView.For(terminal, request.Json);
        view.Report(new ProgressReport($"Reading {request.Plan}"));
        var (found, code) = PlanWithPackage.Read(request.Plan, request.Package, request.Json, terminal);
        if (found is null)
        {
            return code;
        }

        var (subject, unknown) = ExplainSubject.Find(request, found.Input.Programme);
        if (unknown is not null)
        {
            terminal.Error.WriteLine($"jospar: {OverText(terminal, request, found) ?? unknown}");
            return ExitCode.Usage;
        }

        if (request.Write)
        {
            WritablePlace.Check(Path.Combine(found.Folder, PlanFormat.ExplanationFile));
        }

        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : new ExplainRun(terminal, subject, found, solver, view).Run();
    }

    // What was promised for a year before the plan's first is no longer in its package.
    private static string? OverText(Terminal terminal, ExplainRequest request, PlanWithPackage found) =>
        ReplanFile.Find(terminal, found.Folder)?.Promises.FirstOrDefault(promise => promise.IsOver && promise.Target.Value == request.Target) is { } over
            ? $"The promise '{over.Target}' was due in {over.Year}, before this plan begins, so that nothing in it can change what came. The report says what did."
            : null;
}
