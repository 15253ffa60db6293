using Jospar.Packages.Building;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Checking;

/// <summary>Checks a package from its cells to the programme as a whole, and makes a programme of it where it can.</summary>
internal static class PackageChecker
{
    /// <summary>The outcome of a package with what was found while it was read.</summary>
    public static ReadOutcome Check(Package package, FindingCollector findings)
    {
        var suggestions = new Suggestions();
        CheckTables(package, findings, suggestions);
        var draft = new ProgrammeBuilder(package, findings.IsSound).Build();
        RuleBook.Apply(draft, findings, suggestions);
        return new ReadOutcome(
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

        string? money = MoneyOf(package);
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

    // Such as million KZT; nothing where the terms do not say it.
    private static string? MoneyOf(Package package)
    {
        string Term(string name) => package.Terms.Rows[0].Values[package.Terms.Definition.FindIndex(name)];
        string currency = Term("currency");
        return (Term("money"), currency) switch
        {
            (_, "") => null,
            ("unit", _) => currency,
            ("thousand" or "million" or "billion", _) => $"{Term("money")} {currency}",
            _ => null,
        };
    }
}
