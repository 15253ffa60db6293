using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Actuals;

/// <summary>Checks reported facts against each other, the programme and the plan, before anything is solved.</summary>
public static class ActualsCheck
{
    /// <summary>
    /// What contradicts what in the facts of <paramref name="history"/>, told under the name <paramref name="file"/>:
    /// first each row by itself, then, where the rows are sound and begin nothing anew that is over, facts against facts.
    /// </summary>
    public static ImmutableArray<Finding> Check(History history, string file)
    {
        ArgumentNullException.ThrowIfNull(history);
        var findings = new FindingCollector(PackageKind.Folder);
        var report = new FactReport(findings);
        FactRows.Check(history, report);
        if (!findings.HasErrors)
        {
            EarlyLaunches.Check(history, report);
        }

        if (!findings.HasErrors)
        {
            LaunchFacts.Check(history, report);
            LaunchYears.Check(history, report);
            OperationFacts.Check(history, report);
            UnlikelySums.Check(history, report);
            LoanFacts.Check(history, report);
        }

        if (!findings.HasErrors)
        {
            LoanEnds.Check(history, report);
            EarlyFacts.Check(history, report);
        }

        return ActualsReader.Named(findings, file);
    }

    /// <summary>What is wrong with each row by itself, told under the name <paramref name="file"/>; what the rows name need not be there.</summary>
    public static ImmutableArray<Finding> CheckRows(History history, string file)
    {
        ArgumentNullException.ThrowIfNull(history);
        var findings = new FindingCollector(PackageKind.Folder);
        FactRows.Check(history, new FactReport(findings));
        return ActualsReader.Named(findings, file);
    }
}
