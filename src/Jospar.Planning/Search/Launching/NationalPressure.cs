namespace Jospar.Planning.Search.Launching;

/// <summary>
/// How rows that regions share are held while one region is decided: at their prices at the linear optimum, what is left of
/// them worth a little less and what is taken too much a little dearer.
/// </summary>
/// <param name="Spare">What one left of a row is worth, as a share of its price.</param>
/// <param name="Over">What one over a row costs, as a multiple of its price.</param>
internal sealed record NationalPressure(double Spare, double Over)
{
    /// <summary>From free exchange between regions to rows that are kept.</summary>
    public static readonly NationalPressure[] Rising = [new(0.8, 1.2), new(0.5, 1.6), new(0.2, 2.5), new(0.0, 6.0)];

    /// <summary>Rows are kept: breaking one costs far more than anything is worth, but launches that do may be begun from.</summary>
    public static readonly NationalPressure Kept = new(0.0, 50.0);
}
