using System.Collections.Immutable;

namespace Jospar.Planning.Plans;

/// <summary>What became of reading a plan folder.</summary>
/// <param name="Plan">The plan; empty when a finding is an error that leaves none.</param>
/// <param name="Findings">Every fault, in the order of the files.</param>
public sealed record PlanReading(Plan? Plan, ImmutableArray<PlanFinding> Findings)
{
    /// <summary>Whether there is a plan and no finding is an error.</summary>
    public bool IsSound => Plan is not null && !Findings.Any(finding => finding.IsError);
}
