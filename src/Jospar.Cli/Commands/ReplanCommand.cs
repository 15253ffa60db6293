using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Files;
using Jospar.Optimisation;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar replan PACKAGE PLAN --actuals FILE --from YEAR</c>: a plan mended after what really happened.</summary>
internal static class ReplanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var plan = SharedOptions.Plan();
        var actuals = new Option<string>("--actuals") { Description = "What really happened: a .csv, or an .xlsx with a sheet 'actuals'; docs/replan.md names its columns.", Required = true };
        var from = PlanOptions.Whole("--from", "The first year that is planned again; facts are of the years before it.", 1900, 2200);
        var weight = Weight();
        var curve = new Option<bool>("--curve") { Description = "Also works out the trade-off: the best plan with few, more and any number of changes." };
        var folder = SharedOptions.Output("The new plan's folder; replan-<programme>-<year> here by default. An earlier plan there is replaced.");
        var gap = PlanOptions.Gap();
        var time = PlanOptions.Time();
        var seed = PlanOptions.Seed("Random seed of the solver.");
        var threads = PlanOptions.Threads();
        var solver = SharedOptions.Solver();
        var language = SharedOptions.Language();
        var json = SharedOptions.Json();
        var command = new Verb(
            "replan",
            "Plans again from a year on after what really happened, with few changes, and says what changed because of which fact.",
            ("replan examples/kazakhstan plan-kazakhstan --actuals examples/actuals/kazakhstan.csv --from 2026", "Writes replan-kazakhstan-2026 with its report.html."),
            ("replan examples/kazakhstan plan-kazakhstan --actuals examples/actuals/kazakhstan.csv --from 2026 --weight 1% --curve", "A change must earn one percent; the trade-off is worked out."),
            ("replan programme.xlsx plans/first --actuals facts.xlsx --from 2026 -o plans/second --json", "Of workbooks, told to a program."))
        {
            package, plan, actuals, from, weight, curve, folder, gap, time, seed, threads, solver, language, json,
        };
        command.SetAction(parsed => Run(terminal, new ReplanRequest(
            parsed.GetRequiredValue(package),
            parsed.GetRequiredValue(plan),
            parsed.GetRequiredValue(actuals),
            parsed.GetRequiredValue(from),
            parsed.GetValue(weight),
            parsed.GetValue(curve),
            parsed.GetValue(folder),
            parsed.GetValue(gap),
            PlanOptions.LimitOf(parsed.GetValue(time)),
            parsed.GetValue(seed),
            parsed.GetValue(threads),
            parsed.GetValue(solver),
            parsed.GetRequiredValue(language),
            parsed.GetValue(json))));
        return command;
    }

    private static Option<decimal> Weight() => PlanOptions.Fraction(
        "--weight", "What one unit of change must earn, of the promises' weight or of the value: 0.002 or 0.2%.", ReplanOptions.UsualWeight);

    private static int Run(Terminal terminal, ReplanRequest request)
    {
        long began = terminal.Clock.GetTimestamp();
        using var view = ProgressView.For(terminal, request.Json);
        view.Report(new ProgressReport($"Reading {request.Package}"));
        var (input, code) = ReplanInput.Read(terminal, request);
        if (input is null)
        {
            return code;
        }

        var folder = request.Folder ?? $"replan-{input.Changed.Programme.Terms.Id}-{request.From}";
        if (PlanFolderWriter.FindObstacle(terminal.PathOf(folder)) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        WritablePlace.Check(terminal.PathOf(folder));
        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : Replan(terminal, request, input, folder, solver, view, began);
    }

    private static int Replan(
        Terminal terminal, ReplanRequest request, ReplanInput input, string folder, ISolver solver, ProgressView view, long began)
    {
        var planner = new PlannerOptions(request.Gap, request.Time, request.Seed, request.Threads, input.Changed.Hash);
        var options = new ReplanOptions(input.History.From, planner, request.Weight, request.Curve)
        {
            Weights = input.First.Programme.Targets.Where(target => target.Year >= input.History.From).Sum(target => target.Weight),
            Earlier = input.Earlier,
        };
        var outcome = new Replanner(solver, terminal.Clock).Replan(
            input.Changed.Programme, input.History, input.Plan, options, new SearchProgressText(view, request is { Time: null, Json: false }), terminal.Stop);
        if (outcome is ReplanningOutcome.Replanned)
        {
            view.Report(new ProgressReport("Why it is so"));
        }

        var reasons = outcome is not ReplanningOutcome.Replanned { Programme: var programme, Plan: var plan } ? FoundReasons.None : PlanReasons.Find(
            solver, programme, plan, TimeSpan.Zero, terminal, request.Time - terminal.Clock.GetElapsedTime(began));
        view.Dispose();
        var ending = new ReplanEnding(terminal, request, input, folder);
        return outcome switch
        {
            ReplanningOutcome.Replanned made => ending.Write(made, reasons.Explanation),
            ReplanningOutcome.Impossible impossible => NoPlanEnding.SayImpossible(
                terminal, request.Json, $"After what was reported, no plan from {request.From} on keeps every rule.", impossible.Clash,
                "Committed are the projects that have begun, as reported or, where nothing was reported, as planned: correct the facts, report what else became of them (startup, dropped, not_started), or change the rule."),
            ReplanningOutcome.LimitWithoutPlan limit => NoPlanEnding.SayTooShort(terminal, request.Json, limit.Reason, terminal.Clock.GetElapsedTime(began), limit.Searched),
            _ => throw new InvalidOperationException($"Planning again ended in an unknown way: {outcome.GetType().Name}."),
        };
    }
}
