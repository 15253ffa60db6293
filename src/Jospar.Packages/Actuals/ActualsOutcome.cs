using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Actuals;

/// <summary>What reading a table of facts brought.</summary>
/// <param name="Actuals">The facts of rows whose cells say something, whether or not what they name is there; empty where the table could not be understood.</param>
/// <param name="Findings">What is wrong with it.</param>
public sealed record ActualsOutcome(ImmutableArray<Actual> Actuals, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
