using System.Collections.Immutable;

namespace Jospar.Planning.Plans;

/// <summary>What became of reading a plan folder.</summary>
/// <param name="Plan">The plan; empty when a finding is an error that leaves none.</param>
/// <param name="Findings">Every fault, in the order of the files.</param>
public sealed record PlanReading(Plan? Plan, ImmutableArray<PlanFinding> Findings)
{
    /// <summary>The code of the finding that the plan was made from another package.</summary>
    public const string OtherPackage = "plan-other-package";

    /// <summary>The code of the finding that the tables decide something else than when the plan was written.</summary>
    public const string DecisionsChanged = "plan-decisions-changed";

    /// <summary>The code of the finding that a figure of <c>plan.json</c> does not follow from the rest.</summary>
    public const string FigureDiffers = "plan-figure-differs";

    /// <summary>The hash of the package that the plan was made from, where that is another one and so nothing else was read; empty else.</summary>
    public string? OtherPackageHash => Findings is [{ Code: OtherPackage, Value: var hash }] ? hash : null;

    /// <summary>Whether there is a plan and no finding is an error.</summary>
    public bool IsSound => Plan is not null && !Findings.Any(finding => finding.IsError);
}
