using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Files;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar price PACKAGE</c>: what a discount on each obliged metal makes viable, and what it costs its producers.</summary>
internal static class PriceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var commodity = new Option<string?>("--commodity") { Description = "Only this commodity; every one with an obligation by default." };
        var discounts = DiscountsOption.Create();
        var time = PlanOptions.Time("About how long it may take: 90, 60s, 5m or 1h. No limit by default, or with 0.", isNilOne: true);
        var csv = new Option<string?>("--csv") { Description = "Writes the curves to this file as a table." };
        var plan = new Option<string?>("--write") { Description = "Keeps the curves in this plan's folder, where 'jospar report' finds them.", HelpName = "PLAN" };
        var solver = SharedOptions.Solver();
        var json = SharedOptions.Json();
        var command = new Verb(
            "price",
            "Draws what discounts on each obliged metal make viable, process at home and add, and what producers forgo.",
            ("price examples/kazakhstan --commodity copper --discounts 0,5,10,20%", "One metal at four discounts."),
            ("price examples/kazakhstan --time 2m --write plan-kazakhstan", "Every obliged metal in two minutes, kept for the report."),
            ("price examples/two-regions --csv curve.csv", "The curve as a table."))
        {
            package, commodity, discounts, time, csv, plan, solver, json,
        };
        command.SetAction(parsed => Run(terminal, new PriceRequest(
            parsed.GetRequiredValue(package),
            parsed.GetValue(commodity),
            parsed.GetValue(discounts) ?? PriceCurveOptions.UsualDiscounts,
            parsed.GetValue(time),
            parsed.GetValue(csv),
            parsed.GetValue(plan),
            parsed.GetValue(solver),
            parsed.GetValue(json))));
        return command;
    }

    private static int Run(Terminal terminal, PriceRequest request)
    {
        using var view = ProgressView.For(terminal, request.Json);
        view.Report(new ProgressReport($"Reading {request.Package}"));
        if (PackageInput.Read(request.Package, request.Json, terminal) is not { } input)
        {
            return ExitCode.Findings;
        }

        if (FindObstacle(request, input) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        Plan? plan = null;
        if (request.Plan is { } named
            && (!PlanWithPackage.IsThere(named, request.Json, terminal) || (plan = PlanInput.Read(named, input, request.Json, terminal, mustBeAsWritten: true)) is null))
        {
            return ExitCode.Findings;
        }

        foreach (var file in new[] { request.Csv, request.Plan is { } folder ? Path.Combine(folder, PlanFormat.PriceCurveFile) : null }.OfType<string>())
        {
            WritablePlace.Check(terminal.PathOf(file));
        }

        using var solver = SolverChoice.Open(request.Solver, terminal);
        return solver is null ? ExitCode.Environment : new PriceRun(terminal, request, input, plan, solver, view).Run();
    }

    private static string? FindObstacle(PriceRequest request, PackageInput input)
    {
        var obliged = input.Programme.Obligations.Select(obligation => obligation.Commodity).Distinct().ToArray();
        if (obliged.Length == 0)
        {
            return "This programme obliges nobody to supply processors at home: obligations.csv has no rows.";
        }

        return request.Commodity is { } named && !obliged.Contains(new CommodityId(named))
            ? $"There is no obligation for '{named}'. There is one for {string.Join(", ", obliged)}."
            : null;
    }
}
