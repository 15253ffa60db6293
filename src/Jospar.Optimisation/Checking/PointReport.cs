using System.Collections.Immutable;
using System.Globalization;

namespace Jospar.Optimisation.Checking;

/// <summary>How well a point satisfies a model.</summary>
/// <param name="Objective">The objective recomputed at the point.</param>
/// <param name="Tolerance">What counts as satisfied, absolute.</param>
/// <param name="Violations">The blocks violated by more than that, largest first.</param>
/// <param name="Largest">The largest violation, above the tolerance or not.</param>
public sealed record PointReport(double Objective, double Tolerance, ImmutableArray<Violation> Violations, double Largest)
{
    /// <summary>Whether the point satisfies the model within the tolerance.</summary>
    public bool IsFeasible => Violations.IsEmpty && double.IsFinite(Largest);

    /// <summary>The report in one line: the worst block, or that there is none.</summary>
    public string Summary => Violations.IsEmpty
        ? string.Create(CultureInfo.InvariantCulture, $"feasible within {Tolerance:R}; largest violation {Largest:G3}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Violations.Length} blocks violated; most {Violations[0].Name} ({Violations[0].Kind}) by {Violations[0].Amount:G6}");
}
