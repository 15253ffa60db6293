using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>How to draw price curves.</summary>
/// <param name="Discounts">The discounts, fractions of the export price.</param>
/// <param name="Commodity">Only this commodity; every obliged one when empty.</param>
/// <param name="Gap">The gap at which each plan counts as proven.</param>
/// <param name="Time">Limit for all of it; none when empty.</param>
/// <param name="Seed">Random seed of the solver.</param>
/// <param name="Threads">Threads of the solver.</param>
public sealed record PriceCurveOptions(
    ImmutableArray<decimal> Discounts, CommodityId? Commodity = null, decimal Gap = 0.001m, TimeSpan? Time = null, int Seed = 0, int Threads = 1)
{
    /// <summary>The discounts that are tried when none are asked for.</summary>
    public static ImmutableArray<decimal> UsualDiscounts { get; } = [0m, 0.02m, 0.05m, 0.1m, 0.15m, 0.2m, 0.3m];
}
