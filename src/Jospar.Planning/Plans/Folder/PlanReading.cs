using System.Collections.Immutable;

namespace Jospar.Planning.Plans;

/// <summary>What became of reading a plan folder.</summary>
/// <param name="Plan">The plan; empty when a finding is an error that leaves none.</param>
/// <param name="Findings">Every fault, in the order of the files.</param>
public sealed record PlanReading(Plan? Plan, ImmutableArray<PlanFinding> Findings)
{
    /// <summary>The code of the finding that the plan was made from another package.</summary>
    public const string OtherPackage = "plan-other-package";

    /// <summary>The hash of the package that the plan was made from, where that is another one and so nothing else was read; empty else.</summary>
    public string? OtherPackageHash => Findings is [{ Code: OtherPackage, Value: var hash }] ? hash : null;

    /// <summary>Whether there is a plan and no finding is an error.</summary>
    public bool IsSound => Plan is not null && !Findings.Any(finding => finding.IsError);
}
