namespace Jospar.Planning.Stress.Summary;

/// <summary>A single thing whose change goes with the shortfall more than chance would have it.</summary>
/// <param name="Uncertainty">The uncertainty.</param>
/// <param name="Item">The thing.</param>
/// <param name="ShortfallCorrelation">Spearman's rank correlation of its change with the shortfall.</param>
/// <param name="ValueCorrelation">The same with the value.</param>
public sealed record ItemEffect(string Uncertainty, string Item, decimal ShortfallCorrelation, decimal ValueCorrelation);
