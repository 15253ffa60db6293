namespace Jospar.Planning.Stress.Summary;

/// <summary>How a number is spread over draws.</summary>
/// <param name="Planned">What it is in the plan.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="WorstTenth">The mean of the worst tenth of the draws (conditional value at risk, 10 %).</param>
/// <param name="Low">The number below which a twentieth of the draws lie.</param>
/// <param name="LowerQuarter">A quarter.</param>
/// <param name="Middle">Half.</param>
/// <param name="UpperQuarter">Three quarters.</param>
/// <param name="High">Nineteen twentieths.</param>
/// <param name="Histogram">How many draws lie where.</param>
public sealed record Spread(
    decimal Planned,
    decimal Mean,
    decimal WorstTenth,
    decimal Low,
    decimal LowerQuarter,
    decimal Middle,
    decimal UpperQuarter,
    decimal High,
    Histogram Histogram)
{
    /// <summary>
    /// What it is in a draw in which nothing changes, of plans whose amounts are not the best for their goals, as those of draws are. Empty
    /// where that is what is planned, and where an earlier version wrote the summary.
    /// </summary>
    public decimal? Undisturbed { get; init; }
}
