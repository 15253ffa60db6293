using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Checking;

/// <summary>What came of reading and checking a package.</summary>
/// <param name="Package">The tables as text; empty when they could not be read whole.</param>
/// <param name="Programme">The programme that they say; empty when there are errors.</param>
/// <param name="Findings">All faults found, in the order of tables, rows and columns.</param>
public sealed record CheckOutcome(Package? Package, Programme? Programme, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
