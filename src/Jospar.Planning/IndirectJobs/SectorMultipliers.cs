using Jospar.Domain;

namespace Jospar.Planning.IndirectJobs;

/// <summary>The indirect jobs that one direct job of each sector brings: from the input–output table, else from the sector's own range.</summary>
public static class SectorMultipliers
{
    // An inverse in doubles is good to more digits than any published coefficient; these are kept.
    private const int Digits = 9;

    /// <summary>
    /// The range of every sector. A sector that stands in the input–output table and has jobs per output gets
    /// <c>m_j = Σ_i e_i · L_ij / e_j − 1</c> (e jobs per output, L the Leontief inverse) as its low end, and the same with
    /// households as one more sector, which spend on sectors outside the table too, as its high end; any other sector keeps its own range.
    /// </summary>
    public static IReadOnlyDictionary<string, IndirectJobRange> Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var ranges = programme.Sectors.ToDictionary(
            sector => sector.Id, sector => new IndirectJobRange(sector.IndirectJobsLow, sector.IndirectJobsHigh, IsOfTable: false), StringComparer.Ordinal);
        var named = programme.InputCoefficients.SelectMany(row => new[] { row.Buyer, row.Seller }).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
        {
            return ranges;
        }

        Sector[] sectors = [.. programme.Sectors.Where(sector => named.Contains(sector.Id) || sector.HouseholdSpending > 0m)];

        double[] low = IndirectOf(programme, sectors, withHouseholds: false);
        double[] high = KnowsHouseholds(sectors) ? IndirectOf(programme, sectors, withHouseholds: true) : low;
        for (int j = 0; j < sectors.Length; j++)
        {
            if (sectors[j].JobsPerOutput > 0m && named.Contains(sectors[j].Id))
            {
                ranges[sectors[j].Id] = new IndirectJobRange(Rounded(low[j]), Rounded(high[j]), IsOfTable: true);
            }
        }

        return ranges;
    }

    // Without either of the two columns, there is no circle of earning and spending to follow.
    private static bool KnowsHouseholds(Sector[] sectors) =>
        sectors.Any(sector => sector.HouseholdIncome > 0m) && sectors.Any(sector => sector.HouseholdSpending > 0m);

    private static double[] IndirectOf(Programme programme, Sector[] sectors, bool withHouseholds)
    {
        double[,] inverse = LeontiefInverse.Of(CoefficientsOf(programme, sectors, withHouseholds));
        double[] jobs = [.. sectors.Select(sector => (double)(sector.JobsPerOutput ?? 0m))];
        double[] indirect = new double[sectors.Length];
        for (int j = 0; j < sectors.Length; j++)
        {
            double sum = 0.0;
            for (int i = 0; i < sectors.Length; i++)
            {
                sum += jobs[i] * inverse[i, j];
            }

            indirect[j] = jobs[j] > 0 ? sum / jobs[j] - 1.0 : 0.0;
        }

        return indirect;
    }

    private static double[,] CoefficientsOf(Programme programme, Sector[] sectors, bool withHouseholds)
    {
        int size = sectors.Length + (withHouseholds ? 1 : 0);
        double[,] coefficients = new double[size, size];
        var places = Enumerable.Range(0, sectors.Length).ToDictionary(i => sectors[i].Id, StringComparer.Ordinal);
        foreach (var row in programme.InputCoefficients)
        {
            coefficients[places[row.Seller], places[row.Buyer]] = (double)row.Coefficient;
        }

        for (int i = 0; withHouseholds && i < sectors.Length; i++)
        {
            coefficients[sectors.Length, i] = (double)(sectors[i].HouseholdIncome ?? 0m);
            coefficients[i, sectors.Length] = (double)(sectors[i].HouseholdSpending ?? 0m);
        }

        return coefficients;
    }

    private static decimal Rounded(double value) => Math.Max(0m, Math.Round((decimal)value, Digits));
}
