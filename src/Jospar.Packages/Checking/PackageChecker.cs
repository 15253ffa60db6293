using Jospar.Packages.Building;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Checking;

/// <summary>Checks a package from its cells to the programme as a whole, and makes a programme of it where it can.</summary>
public static class PackageChecker
{
    /// <summary>
    /// Reads and checks what lies at <paramref name="path"/>. Whatever is wrong with it is a finding; the only exceptions
    /// are those of misuse, such as an empty path.
    /// </summary>
    public static CheckOutcome Check(string path) => Check(path, ReadLimits.Usual);

    /// <summary>The same with other limits.</summary>
    public static CheckOutcome Check(string path, ReadLimits limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var findings = new FindingCollector(Directory.Exists(path) ? PackageKind.Folder : PackageReader.KindOf(path));
        return PackageReader.Read(path, limits, findings) is { } package
            ? Check(package, findings)
            : new CheckOutcome(null, null, findings.Sorted());
    }

    /// <summary>Checks a package that was made rather than read.</summary>
    public static CheckOutcome Check(Package package) => Check(package, new FindingCollector(PackageKind.Folder));

    // With what was found while it was read.
    private static CheckOutcome Check(Package package, FindingCollector findings)
    {
        var suggestions = new Suggestions();
        CheckTables(package, findings, suggestions);
        var draft = new ProgrammeBuilder(package, findings.IsSound).Build();
        RuleBook.Apply(draft, findings, suggestions);
        return new CheckOutcome(
            findings.HasBroken ? null : package,
            findings.HasErrors ? null : draft.Programme,
            findings.Sorted());
    }

    private static void CheckTables(Package package, FindingCollector findings, Suggestions suggestions)
    {
        if (!findings.IsBroken(package.Terms.Definition.Name) || package.Terms.Rows[0].Values.Any(value => value.Length > 0))
        {
            CellCheck.Check(package.Terms, findings);
        }

        string? money = MoneyUnit.Of(package);
        foreach (var table in package.Tables)
        {
            CellCheck.Check(table, findings, money);
            KeyCheck.Check(table, findings);
        }

        var references = new ReferenceCheck(package, findings, suggestions);
        foreach (var table in package.Tables)
        {
            references.Check(table);
        }

        new BoundariesCheck(package, findings, suggestions).Check();
    }
}
