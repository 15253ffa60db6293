namespace Jospar.Planning.Stress.Summary;

/// <summary>How sure a promise is.</summary>
/// <param name="Id">The target.</param>
/// <param name="Year">Its year.</param>
/// <param name="Level">The level promised.</param>
/// <param name="Chance">Share of the draws in which it is met.</param>
/// <param name="ChanceLow">Lower end of the chance's 95 % interval (Wilson 1927).</param>
/// <param name="ChanceHigh">Upper end.</param>
/// <param name="Reached">What is reached over the draws; its worst tenth is on the side of missing.</param>
public sealed record TargetChance(
    string Id, int Year, decimal Level, decimal Chance, decimal ChanceLow, decimal ChanceHigh, Spread Reached);
