using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>A plan folder that a command was given.</summary>
internal static class PlanInput
{
    private static readonly PlanFinding OtherUncertainties = new(
        "plan-other-uncertainties", false, PlanFormat.PlanFile, null, "package_hash", null,
        "The package's uncertainties.csv says something else than when the plan was made; all else is the same, and so the plan stands.",
        "Nothing to mend for 'stress', which draws what the package says now; a plan of 'plan --robust' was chosen by what it said then.");

    /// <summary>
    /// Reads the plan; where it has errors, prints them and answers nothing (exit code <see cref="ExitCode.Findings"/>).
    /// A plan of a package that differs in nothing but its uncertainties is a plan of this one too, and that is said.
    /// Whoever reckons on from a plan asks that it be as it was written: then changed decisions, and figures that differ, are errors, too.
    /// </summary>
    public static Plan? Read(string named, PackageInput package, bool json, Terminal terminal, bool mustBeAsWritten = false) =>
        ReadWithWarnings(named, package, json, terminal, mustBeAsWritten)?.Plan;

    /// <summary>The same, with what is worth knowing of the plan.</summary>
    public static PlanReading? ReadWithWarnings(string named, PackageInput package, bool json, Terminal terminal, bool mustBeAsWritten = false)
    {
        string folder = terminal.PathOf(named);
        var reading = PlanFolderReader.Read(folder, package.Programme, package.Hash);
        if (reading.OtherPackageHash is { } madeFrom && FindKept(folder, madeFrom) is { } kept)
        {
            reading = OfOtherPackage(reading, named, kept, package, () => PlanFolderReader.Read(folder, package.Programme));
        }

        if (mustBeAsWritten)
        {
            reading = reading with { Findings = [.. reading.Findings.Select(finding => finding with { IsError = finding.IsError || finding.Code is PlanReading.DecisionsChanged or PlanReading.FigureDiffers })] };
        }

        Say(reading, json, terminal);
        return reading.IsSound ? reading : null;
    }

    // The document of a command says what it answers: warnings go beside its progress.
    private static void Say(PlanReading reading, bool json, Terminal terminal)
    {
        if (!json)
        {
            Write(terminal.Error, reading);
        }
        else if (!reading.IsSound)
        {
            JsonOutput.Write(terminal.Output, new { status = "findings", reading.Findings });
        }
        else
        {
            foreach (var warning in reading.Findings)
            {
                JsonOutput.WriteLine(terminal.Error, warning);
            }
        }
    }

    // A plan made again is one of the package that its facts made, which lies in its folder and nowhere else.
    private static PlanReading OfOtherPackage(PlanReading reading, string named, Package kept, PackageInput package, Func<PlanReading> readAnyway)
    {
        if (PackageHash.WithoutUncertainties(kept) != PackageHash.WithoutUncertainties(package.Package))
        {
            string mend = $"The package that it was made from lies in its folder: name {TypedName.Of(Path.Combine(named, PlanFormat.ArchiveFile))}, or plan anew; "
                + "to plan again where the programme itself changed, go on as docs/replan.md says.";
            return reading with { Findings = [.. reading.Findings.Select(finding => finding with { Mend = mend })] };
        }

        var anyway = readAnyway();
        return anyway with { Findings = [OtherUncertainties, .. anyway.Findings] };
    }

    private static Package? FindKept(string folder, string madeFrom)
    {
        string kept = Path.Combine(folder, PlanFormat.ArchiveFile);
        return File.Exists(kept) && PackageChecker.Check(kept).Package is { } package && PackageHash.Of(package) == madeFrom ? package : null;
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
