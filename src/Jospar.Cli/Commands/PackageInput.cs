using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Cli.Commands;

/// <summary>A package that a command was given: read, checked, and without errors.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Package">Its tables.</param>
/// <param name="Programme">What they say.</param>
internal sealed record PackageInput(string Path, Package Package, Programme Programme)
{
    private const int MostFindings = 20;
    private string? _hash;

    /// <summary>The hash of its tables, which a plan of it keeps.</summary>
    public string Hash => _hash ??= PackageHash.Of(Package);

    /// <summary>Reads the package; where it has errors, prints them and answers nothing (exit code <see cref="ExitCode.Findings"/>).</summary>
    public static PackageInput? Read(string named, bool json, Terminal terminal)
    {
        var outcome = PackageChecker.Check(terminal.PathOf(named));
        if (outcome is { HasErrors: false, Package: { } package, Programme: { } programme })
        {
            return new PackageInput(terminal.PathOf(named), package, programme);
        }

        if (json)
        {
            JsonOutput.Write(terminal.Output, FindingsText.Document(outcome.Findings));
        }
        else
        {
            FindingsText.Write(terminal.Error, outcome.Findings, MostFindings);

            // Of what is no package at all, everything is said.
            if (outcome.Findings is not [{ File: "" }])
            {
                terminal.Error.WriteLine($"{named} cannot be used before its errors are mended. All findings: jospar check {TypedName.Of(named)}");
            }
        }

        return null;
    }
}
