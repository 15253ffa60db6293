using System.CommandLine;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>A plan folder that a command was given, with the package that it was made from.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="Input">The package: the one named, else the folder's own.</param>
/// <param name="Plan">The plan, which decides what it decided when it was written.</param>
internal sealed record PlanWithPackage(string Folder, PackageInput Input, Plan Plan)
{
    /// <summary><c>--package</c>.</summary>
    public static Option<string?> Package() => new("--package")
    {
        Description = "The programme that the plan was made from; the one kept in the plan's folder by default.",
    };

    /// <summary>
    /// Reads the plan called <paramref name="plan"/> with <paramref name="package"/>, or with the package in its folder
    /// where none is named. Where that cannot be, says why and answers the exit code instead:
    /// <see cref="ExitCode.Usage"/> where no package is named and the folder keeps none, <see cref="ExitCode.Findings"/>
    /// where there is no plan, package or plan have errors, the plan was made from another package, or its tables were
    /// changed since it was written. <paramref name="mend"/> says what to do where the folder keeps no package.
    /// </summary>
    public static (PlanWithPackage? Found, int ExitCode) Read(
        string plan, string? package, bool json, Terminal terminal, string mend = "Name it: --package PACKAGE.")
    {
        var folder = terminal.PathOf(plan);
        var kept = Path.Combine(plan, PlanFormat.ArchiveFile);
        if (!IsThere(plan, json, terminal))
        {
            return (null, ExitCode.Findings);
        }

        if (package is null && !File.Exists(terminal.PathOf(kept)))
        {
            Say(json, terminal, "package-not-kept", $"'{plan}' does not keep the package that it was made from. {mend}");
            return (null, ExitCode.Usage);
        }

        return ReadBoth(folder, plan, package ?? kept, json, terminal) is { } both ? (both, ExitCode.Done) : (null, ExitCode.Findings);
    }

    /// <summary>Whether there is a plan called <paramref name="plan"/>; where there is none, says so.</summary>
    public static bool IsThere(string plan, bool json, Terminal terminal)
    {
        var folder = terminal.PathOf(plan);
        PlanFolderWriter.PutBack(folder);
        if (!Directory.Exists(folder))
        {
            Say(json, terminal, "plan-folder-missing", $"There is no plan at '{plan}'. Name a folder that 'jospar plan' wrote.");
            return false;
        }

        if (!File.Exists(Path.Combine(folder, PlanFormat.PlanFile)))
        {
            Say(json, terminal, "plan-file-missing", $"'{plan}' holds no plan: there is no {PlanFormat.PlanFile} in it.");
            return false;
        }

        return true;
    }

    private static PlanWithPackage? ReadBoth(string folder, string plan, string package, bool json, Terminal terminal)
    {
        if (PackageInput.Read(package, json, terminal) is not { } input
            || PlanInput.Read(plan, input, json, terminal, mustBeAsWritten: true) is not { } read)
        {
            return null;
        }

        return new PlanWithPackage(folder, input, read);
    }

    private static void Say(bool json, Terminal terminal, string code, string message)
    {
        terminal.Error.WriteLine($"jospar: {message}");
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { status = "findings", findings = new[] { new { code, message } } });
        }
    }
}
