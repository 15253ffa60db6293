using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>
/// The indirect jobs of one direct job, worked out again: what a sector's output takes is bought, what that takes is
/// bought in turn, round by round, until nothing worth counting is left.
/// </summary>
internal sealed class IndirectJobsOpinion(Programme programme)
{
    private const int MostRounds = 100_000;
    private const decimal Nothing = 1e-15m;

    private readonly Dictionary<string, Sector> _sectors = programme.Sectors.ToDictionary(sector => sector.Id, StringComparer.Ordinal);
    private readonly ILookup<string, InputCoefficient> _bought = programme.InputCoefficients.ToLookup(row => row.Buyer, StringComparer.Ordinal);
    private readonly HashSet<string> _sellers = [.. programme.InputCoefficients.Select(row => row.Seller)];
    private readonly Dictionary<(string, bool), decimal?> _known = [];

    /// <summary>The low end, or the high end, of a sector; empty where neither table nor sector says anything.</summary>
    public decimal? Of(string sector, bool isHigh)
    {
        if (!_known.TryGetValue((sector, isHigh), out decimal? indirect))
        {
            indirect = _sectors.TryGetValue(sector, out var known) ? Of(known, isHigh) : null;
            _known.Add((sector, isHigh), indirect);
        }

        return indirect;
    }

    private decimal? Of(Sector sector, bool isHigh) =>
        IsInTable(sector.Id) && sector.JobsPerOutput > 0m
            ? JobsSetOffBy(sector, isHigh) / sector.JobsPerOutput.Value
            : isHigh ? sector.IndirectJobsHigh : sector.IndirectJobsLow;

    // The first round is the sector's own output, whose jobs are the direct ones.
    private decimal JobsSetOffBy(Sector sector, bool withHouseholds)
    {
        var round = new Dictionary<string, decimal>(StringComparer.Ordinal) { [sector.Id] = 1m };
        decimal jobs = 0m;
        decimal income = 0m;
        for (int n = 0; n < MostRounds && (round.Values.Sum() + income) > Nothing; n++)
        {
            var next = new Dictionary<string, decimal>(StringComparer.Ordinal);
            decimal earned = 0m;
            foreach (var (buyer, output) in round)
            {
                earned += withHouseholds ? output * (_sectors[buyer].HouseholdIncome ?? 0m) : 0m;
                foreach (var row in _bought[buyer])
                {
                    next[row.Seller] = next.GetValueOrDefault(row.Seller) + output * row.Coefficient;
                }
            }

            Spend(next, income);
            jobs += next.Sum(made => made.Value * (_sectors[made.Key].JobsPerOutput ?? 0m));
            (round, income) = (next, earned);
        }

        return jobs;
    }

    private void Spend(Dictionary<string, decimal> next, decimal income)
    {
        foreach (var sector in _sectors.Values.Where(sector => income > 0m && sector.HouseholdSpending > 0m && IsInTable(sector.Id)))
        {
            next[sector.Id] = next.GetValueOrDefault(sector.Id) + income * sector.HouseholdSpending!.Value;
        }
    }

    private bool IsInTable(string sector) => _bought.Contains(sector) || _sellers.Contains(sector);
}
