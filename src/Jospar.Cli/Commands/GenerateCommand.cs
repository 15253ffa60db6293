using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Generation;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar generate</c>: a synthetic programme, labelled so in every row.</summary>
internal static class GenerateCommand
{
    // A hundred times the size of a nation: beyond that, tables are larger than what is read.
    private const int MostProjects = 80_000;
    private const int MostFindings = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var projects = PlanOptions.Whole("--projects", "How many investors' projects in all; with --around, those that carry the tag which most named projects have, unnamed ones included. Public projects beside them are not counted.", 1, MostProjects);
        var seed = PlanOptions.Seed("Seed of every draw: the same seed gives the same programme.");
        var folder = SharedOptions.Output("Where to: a folder, or a name ending in .zip or .xlsx.");
        folder.Required = true;
        var around = new Option<string?>("--around") { Description = "Keeps this programme's projects and fills up with unnamed ones, until the published totals of money and jobs are met." };
        var replace = TargetPlace.Replace();
        var command = new Verb(
            "generate",
            "Makes a synthetic programme whose sizes, costs, jobs and chains follow the real tables; labelled so in every row.",
            ("generate --projects 800 --seed 1 -o national", "The size of a national programme: 3 sites a project, 20 regions, 60 zones."),
            ("generate --projects 8000 --seed 1 -o continental.zip", "The size of a continent, as a zip."),
            ("generate --around examples/kazakhstan --projects 868 -o whole", "The named projects, and unnamed ones up to what was published."))
        {
            projects, seed, folder, around, replace,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(projects),
            parsed.GetValue(seed),
            parsed.GetRequiredValue(folder)!,
            parsed.GetValue(around),
            parsed.GetValue(replace)));
        return command;
    }

    private static int Run(Terminal terminal, int projects, int seed, string target, string? around, bool replace)
    {
        var path = terminal.PathOf(target);
        if (TargetPlace.FindObstacle(path, target, replace) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return ExitCode.Usage;
        }

        if (Make(terminal, projects, seed, around) is not var (programme, package))
        {
            return ExitCode.Findings;
        }

        terminal.Stop.ThrowIfCancellationRequested();
        PackageWriter.Write(package, path, terminal.Stop);
        terminal.Output.WriteLine(
            $"Wrote {target}: a synthetic programme of {programme.Projects.Length} projects{PublicText(programme)}, {programme.Places.Length} places and {programme.Commodities.Length} commodities");
        return ExitCode.Done;
    }

    // Only investors' projects are asked for; expansions of what the zones are supplied with come on top.
    private static string PublicText(Programme programme) => programme.Projects.Count(project => project.IsPublic) is > 0 and var count
        ? $" ({programme.Projects.Length - count} of investors, {count} of public bodies)"
        : "";

    private static (Programme Programme, Package Package)? Make(Terminal terminal, int projects, int seed, string? around)
    {
        if (around is not null)
        {
            return Fill(terminal, projects, seed, around);
        }

        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(projects, seed));
        return (programme, ProgrammeWriter.ToPackage(programme));
    }

    private static (Programme Programme, Package Package)? Fill(Terminal terminal, int projects, int seed, string around)
    {
        if (PackageInput.Read(around, json: false, terminal) is not { } input)
        {
            return null;
        }

        var options = new FillOptions(seed, projects);
        if (PoolFiller.FindObstacle(input.Programme, options) is { } obstacle)
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
            return null;
        }

        var programme = PoolFiller.FillAround(input.Programme, options);
        var package = ProgrammeWriter.ToPackage(programme).WithBoundaries(input.Package.Boundaries);
        return IsSound(terminal, package) ? (programme, package) : null;
    }

    private static bool IsSound(Terminal terminal, Package package)
    {
        Finding[] errors = [.. PackageChecker.Check(package).Findings.Where(finding => finding.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            FindingsText.Write(terminal.Error, errors, MostFindings);
            terminal.Error.WriteLine("jospar: With unnamed projects the programme has errors; nothing was written.");
        }

        return errors.Length == 0;
    }
}
