using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>A plan folder that a command was given.</summary>
internal static class PlanInput
{
    private const string DecisionsChanged = "plan-decisions-changed";

    /// <summary>
    /// Reads the plan; where it has errors, prints them and answers nothing (exit code <see cref="ExitCode.Findings"/>).
    /// Whoever reckons on from a plan asks that it be as it was written: then changed decisions are an error, too.
    /// </summary>
    public static Plan? Read(string named, PackageInput package, bool json, Terminal terminal, bool mustBeAsWritten = false)
    {
        var reading = PlanFolderReader.Read(terminal.PathOf(named), package.Programme, package.Hash);
        if (mustBeAsWritten)
        {
            reading = reading with { Findings = [.. reading.Findings.Select(finding => finding with { IsError = finding.IsError || finding.Code == DecisionsChanged })] };
        }

        if (!json)
        {
            Write(terminal.Error, reading);
        }
        else if (!reading.IsSound)
        {
            JsonOutput.Write(terminal.Output, new { status = "findings", reading.Findings });
        }

        return reading.IsSound ? reading.Plan : null;
    }

    private static void Write(TextWriter output, PlanReading reading)
    {
        foreach (var finding in reading.Findings)
        {
            var row = finding.Row is { } number ? $":{number}" : "";
            var column = finding.Column is { } name ? $" [{name}]" : "";
            output.WriteLine($"{finding.File}{row}{column}: {(finding.IsError ? "error" : "warning")} {finding.Code}: {finding.Message}");
            output.WriteLine($"    → {finding.Mend}");
        }
    }
}
