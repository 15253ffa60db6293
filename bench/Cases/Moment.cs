namespace Jospar.Bench.Cases;

/// <summary>What a solver knew at a moment: the best point's objective and what no point can beat.</summary>
/// <param name="Seconds">Since it began.</param>
/// <param name="Goal"><c>shortfall</c> or <c>value</c>.</param>
/// <param name="Best">Empty without a point.</param>
/// <param name="Bound">Empty when unknown.</param>
internal sealed record Moment(double Seconds, string Goal, double? Best, double? Bound)
{
    /// <summary>The same in another unit.</summary>
    public Moment Times(double factor) => this with { Best = Best * factor, Bound = Bound * factor };

    /// <summary>The distance of the two, relative to the weights for the shortfall and to the value itself for the value.</summary>
    public double? Gap(double weights) => Best is not { } best || Bound is not { } bound
        ? null
        : Math.Abs(bound - best) / Math.Max(Goal == "shortfall" ? weights : Math.Abs(best), 1e-12);
}
