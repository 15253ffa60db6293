using System.Collections.Immutable;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What <c>price_curve.json</c> in a plan's folder holds, and <c>jospar price --json</c> prints.</summary>
/// <param name="PackageHash">SHA-256 of the package's tables.</param>
/// <param name="Curves">One for each obliged commodity.</param>
/// <param name="IsStopped">Whether a limit or the user ended it early, so that some points have no plan or a rough one.</param>
public sealed record PriceCurveDocument(string PackageHash, ImmutableArray<PriceCurve> Curves, bool IsStopped)
{
    /// <summary>How many points have a plan.</summary>
    public int CountPlans() => Curves.Sum(curve => curve.Points.Count(point => point.Launched is not null));

    /// <summary>Whether this, of a run that was cut short, says less than what an earlier run about the same package found.</summary>
    public bool IsCutShortOf(PriceCurveDocument? earlier) =>
        IsStopped && earlier is { Curves.IsDefault: false } && earlier.PackageHash == PackageHash && earlier.CountPlans() > CountPlans();
}
