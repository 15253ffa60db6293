namespace Jospar.Planning.Viability;

/// <summary>What one unit of activity brings a sponsor. Unit: money.</summary>
/// <param name="Sales">What is made sells for.</param>
/// <param name="Purchases">What is used costs.</param>
/// <param name="RunningCost">Running costs besides.</param>
public readonly record struct ActivityMargin(decimal Sales, decimal Purchases, decimal RunningCost)
{
    /// <summary>What is left of the sales; negative where running would lose.</summary>
    public decimal Left => Sales - Purchases - RunningCost;
}
