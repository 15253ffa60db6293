using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Files;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar report PACKAGE PLAN</c>: a plan as one page that opens in any browser.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var package = SharedOptions.Package();
        var plan = SharedOptions.Plan();
        var language = SharedOptions.Language();
        var file = SharedOptions.Output("The page, a name ending in .html, or the folder for it; the plan's folder by default, and report.html in it, report.kk.html in Kazakh.");
        var command = new Verb(
            "report",
            "Writes a plan as one page that opens in any browser without a network, and prints.",
            ("report examples/kazakhstan plan-kazakhstan --language kk", "Writes plan-kazakhstan/report.kk.html in Kazakh."),
            ("report examples/kazakhstan plan-kazakhstan -o page.html", "Writes the page elsewhere."))
        {
            package, plan, file, language,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(package),
            parsed.GetRequiredValue(plan),
            parsed.GetValue(file),
            parsed.GetRequiredValue(language)));
        return command;
    }

    private static int Run(Terminal terminal, string package, string folder, string? file, string language)
    {
        if (file is not null && IsOtherFile(terminal.PathOf(file), file))
        {
            terminal.Error.WriteLine($"jospar: '{file}' is a file, and no page; end the name in .html, or name a folder.");
            return ExitCode.Usage;
        }

        if (PackageInput.Read(package, json: false, terminal) is not { } input
            || PlanInput.Read(folder, input, json: false, terminal, mustBeAsWritten: true) is not { } plan)
        {
            return ExitCode.Findings;
        }

        // The page says how far the plan is proven, and goes to readers who do not verify it.
        var verification = PlanVerifier.Verify(input.Programme, plan);
        if (!verification.Holds)
        {
            terminal.Error.WriteLine($"jospar: The plan in '{folder}' does not hold: {VerificationText.Verdict(verification)}. Was it edited? See jospar verify {TypedName.Of(package)} {TypedName.Of(folder)}, or plan anew.");
            return ExitCode.Findings;
        }

        var target = PageIn(terminal, file ?? folder, language);
        string path = terminal.PathOf(target);
        void Write() => CompanionFile.Write(
            Path.GetDirectoryName(path)!, Path.GetFileName(path), ReportFile.PageOf(terminal, folder, input, plan, language, ReportFile.FindStress(terminal, folder, input, plan)));
        if (file is not null)
        {
            Write();
        }
        else if (!PlanFolderWriter.WriteBeside(terminal.PathOf(folder), plan, Write))
        {
            return ReplacedPlan.Say(terminal, folder);
        }

        terminal.Output.WriteLine($"Wrote {target}");
        return ExitCode.Done;
    }

    // A folder, be it there or to be made, gets the page under its usual name; what is a file by now is a page, a pipe or a device.
    private static string PageIn(Terminal terminal, string named, string language) =>
        IsPage(named) && !Directory.Exists(terminal.PathOf(named)) || File.Exists(terminal.PathOf(named)) ? named : Path.Combine(named, PlanFormat.PageIn(language));

    private static bool IsOtherFile(string path, string named) => File.Exists(path) && !IsPage(named) && !WritablePlace.IsStream(path);

    private static bool IsPage(string named) => Path.GetExtension(named).ToUpperInvariant() is ".HTML" or ".HTM";
}
