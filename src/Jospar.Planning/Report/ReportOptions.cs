using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Replanning;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Report;

/// <summary>How a report is to be written.</summary>
/// <param name="Language"><c>en</c>, <c>kk</c> or <c>ru</c>.</param>
/// <param name="BoundariesGeoJson">The text of the package's <c>boundaries.geojson</c> (WGS 84); empty when it has none.</param>
/// <param name="Replan">What planning again changed; empty where the plan is not one made again.</param>
public sealed record ReportOptions(string Language = "en", string? BoundariesGeoJson = null, Replan? Replan = null)
{
    /// <summary>Why the plan is as it is; empty where that is not known.</summary>
    public StoredExplanation? Explanation { get; init; }

    /// <summary>What near-optimal plans have in common; empty where nobody asked.</summary>
    public AlternativesDocument? Alternatives { get; init; }

    /// <summary>How sure the plan is; empty where it was not tested.</summary>
    public StressSummary? Stress { get; init; }

    /// <summary>What discounts on obliged metals do; empty where nobody asked.</summary>
    public PriceCurveDocument? PriceCurve { get; init; }
}
