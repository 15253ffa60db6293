namespace Jospar.Domain;

/// <summary>An industry, with the range of indirect jobs that one direct job brings where that is known.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IndirectJobsLow">Indirect jobs that one direct job brings, low end, as given.</param>
/// <param name="IndirectJobsHigh">The same, high end; both ends are known, or neither.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Sector(
    string Id,
    LocalisedText Name,
    decimal? IndirectJobsLow,
    decimal? IndirectJobsHigh,
    Provenance Provenance)
{
    /// <summary>Jobs per money's worth of its output, for the input–output table.</summary>
    public decimal? JobsPerOutput { get; init; }

    /// <summary>Share of its output that it pays to households at home.</summary>
    public decimal? HouseholdIncome { get; init; }

    /// <summary>Share of households' income at home that they spend on its output.</summary>
    public decimal? HouseholdSpending { get; init; }
}
