using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>
/// The indirect jobs of one direct job, worked out again: the jobs that a sector's output sets off are its own and those that
/// all it takes sets off, one equation a sector, solved by elimination in decimals. Nothing is inverted, and no table is too close to one
/// that never ends.
/// </summary>
internal sealed class IndirectJobsOpinion(Programme programme)
{
    private readonly Dictionary<string, Sector> _sectors = programme.Sectors.ToDictionary(sector => sector.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _table = TableOf(programme);
    private readonly HashSet<string> _named = [.. Named(programme)];
    private readonly Dictionary<bool, decimal[]> _known = [];

    /// <summary>The low end, or the high end, of a sector; empty where neither table nor sector says anything.</summary>
    public decimal? Of(string sector, bool isHigh) =>
        !_sectors.TryGetValue(sector, out var known) ? null
        : _named.Contains(sector) && known.JobsPerOutput > 0m ? JobsSetOff(isHigh)[_table[sector]] / known.JobsPerOutput.Value - 1m
        : isHigh ? known.IndirectJobsHigh : known.IndirectJobsLow;

    private static IEnumerable<string> Named(Programme programme) => programme.InputCoefficients.SelectMany(row => new[] { row.Buyer, row.Seller });

    // Those that stand in it, and those that households spend on.
    private static Dictionary<string, int> TableOf(Programme programme)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        var spentOn = programme.Sectors.Where(sector => sector.HouseholdSpending > 0m).Select(sector => sector.Id);
        foreach (var sector in Named(programme).Concat(spentOn))
        {
            table.TryAdd(sector, table.Count);
        }

        return table;
    }

    // Shape: [sector of the table, and households]. For one of money of each sector's output, its own jobs included.
    private decimal[] JobsSetOff(bool withHouseholds)
    {
        if (!_known.TryGetValue(withHouseholds, out decimal[]? jobs))
        {
            jobs = Solve(Equations(withHouseholds));
            _known.Add(withHouseholds, jobs);
        }

        return jobs;
    }

    // A row for each: its jobs, less those that what it takes sets off, are its own, which stand in the last column.
    private decimal[,] Equations(bool withHouseholds)
    {
        int households = _table.Count;
        decimal[,] equations = new decimal[households + 1, households + 2];
        foreach (var (id, at) in _table)
        {
            var sector = _sectors[id];
            equations[at, at] = 1m;
            equations[at, households + 1] = sector.JobsPerOutput ?? 0m;
            equations[at, households] = withHouseholds ? -(sector.HouseholdIncome ?? 0m) : 0m;
            equations[households, at] = -(sector.HouseholdSpending ?? 0m);
        }

        foreach (var row in programme.InputCoefficients)
        {
            equations[_table[row.Buyer], _table[row.Seller]] -= row.Coefficient;
        }

        equations[households, households] = 1m;
        return equations;
    }

    // Who buys and pays less than it makes has the largest number of its row on the diagonal: rows need no exchange.
    private static decimal[] Solve(decimal[,] equations)
    {
        int count = equations.GetLength(0);
        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = pivot + 1; row < count; row++)
            {
                Subtract(equations, row, pivot);
            }
        }

        decimal[] solved = new decimal[count];
        for (int row = count - 1; row >= 0; row--)
        {
            decimal rest = equations[row, count];
            for (int column = row + 1; column < count; column++)
            {
                rest -= equations[row, column] * solved[column];
            }

            solved[row] = rest / equations[row, row];
        }

        return solved;
    }

    private static void Subtract(decimal[,] equations, int row, int pivot)
    {
        decimal factor = equations[row, pivot] / equations[pivot, pivot];
        for (int column = pivot; factor != 0m && column < equations.GetLength(1); column++)
        {
            equations[row, column] -= factor * equations[pivot, column];
        }
    }
}
