namespace Jospar.Planning.Explanation;

/// <summary>What one more unit of a scarce thing, or of a minimum one less, would add to a target's measure, as long as that lasts.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="PerUnit">Unit: the target's per one of the thing's.</param>
public sealed record ScarceWorth(ScarceThing Thing, decimal PerUnit)
{
    private const decimal Legible = 0.001m;
    private const decimal Thousand = 1000m;
    private const decimal Most = 1e12m;

    /// <summary>How many units more it is legibly told for: one, or a thousand, a million … where one alone adds next to nothing.</summary>
    public decimal ToldFor()
    {
        decimal many = 1m;
        while (Math.Abs(PerUnit) * many < Legible && many < Most)
        {
            many *= Thousand;
        }

        return many;
    }
}
