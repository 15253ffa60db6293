using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What <c>price_curve.json</c> in a plan's folder holds, and <c>jospar price --json</c> prints.</summary>
/// <param name="PackageHash">SHA-256 of the package's tables.</param>
/// <param name="Curves">One for each obliged commodity.</param>
/// <param name="IsStopped">Whether a limit or the user ended it early, so that some points have no plan or a rough one.</param>
public sealed record PriceCurveDocument(string PackageHash, ImmutableArray<PriceCurve> Curves, bool IsStopped)
{
    /// <summary>What the solver failed at first, so that some points have no plan or a rough one; empty where it did not.</summary>
    public string? Trouble { get; init; }

    /// <summary>How many points have a plan.</summary>
    public int CountPlans() => Curves.Sum(curve => curve.Points.Count(point => point.Launched is not null));

    /// <summary>Whether no plan keeps every rule at any of the points.</summary>
    public bool IsImpossible() => !Curves.IsEmpty && Curves.All(curve => curve.Points.All(point => point.IsImpossible));

    /// <summary>
    /// Whether this, of a run that was cut short, says less than what an earlier run about the same package found: fewer plans, or as
    /// many at the same discounts that may be further from the best.
    /// </summary>
    public bool IsCutShortOf(PriceCurveDocument? earlier) =>
        IsStopped && earlier is { Curves.IsDefault: false } && earlier.PackageHash == PackageHash
        && (earlier.CountPlans() > CountPlans() || (earlier.CountPlans() == CountPlans() && IsRougherThan(earlier)));

    // The widest gap counts first: the curve is no better than its worst point.
    private bool IsRougherThan(PriceCurveDocument earlier) =>
        Asked().SequenceEqual(earlier.Asked())
        && Gaps().Zip(earlier.Gaps()).FirstOrDefault(pair => pair.First != pair.Second) is var (now, before) && now > before;

    private IEnumerable<(CommodityId Commodity, decimal Discount)> Asked() =>
        Curves.SelectMany(curve => curve.Points.Select(point => (curve.Commodity, point.Discount)));

    private IEnumerable<decimal> Gaps() =>
        Curves.SelectMany(curve => curve.Points.Where(point => point.Launched is not null).Select(point => point.Gap ?? decimal.MaxValue)).OrderDescending();
}
