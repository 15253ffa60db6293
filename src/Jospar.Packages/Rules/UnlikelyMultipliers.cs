using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// No direct job brings fifty others: jobs per output of another unit than those of other sectors, or coefficients that leave next to nothing
/// of what a sector makes, look like that.
/// </summary>
internal static class UnlikelyMultipliers
{
    private const int Most = 50;

    // Sums to fifty and less have come close to their end by then; others have passed it.
    private const int Rounds = 1000;

    public static Rule Rule { get; } = new(RuleStage.Whole, ["sectors", "input_output"], Check);

    private static void Check(RuleContext context)
    {
        Sector[] sectors = [.. InputOutput.SectorsOf(context.Programme).Where(sector => sector.JobsPerOutput > 0m)];
        var jobs = sectors.ToDictionary(sector => sector.Id, sector => (double)sector.JobsPerOutput!.Value, StringComparer.Ordinal);
        var setOff = new Dictionary<string, double>(jobs, StringComparer.Ordinal);
        for (int round = 0; round < Rounds && sectors.Length > 0; round++)
        {
            setOff = Next(context.Programme, sectors, jobs, setOff);
        }

        foreach (var sector in sectors.Where(sector => setOff[sector.Id] > (1 + Most) * jobs[sector.Id]))
        {
            context.Report("input-output-multiplier", sector, "jobs_per_output", sector.JobsPerOutput, $"With the table each direct job in the sector {sector.Id} brings more than {Most} others.");
        }
    }

    // What a sector's output sets off: its own jobs, and what all that it takes and pays sets off.
    private static Dictionary<string, double> Next(Programme programme, Sector[] sectors, Dictionary<string, double> jobs, Dictionary<string, double> setOff)
    {
        double spent = sectors.Sum(sector => (double)(sector.HouseholdSpending ?? 0m) * setOff[sector.Id]);
        var next = sectors.ToDictionary(sector => sector.Id, sector => jobs[sector.Id] + ((double)(sector.HouseholdIncome ?? 0m) * spent), StringComparer.Ordinal);
        foreach (var row in programme.InputCoefficients.Where(row => next.ContainsKey(row.Buyer) && setOff.ContainsKey(row.Seller)))
        {
            next[row.Buyer] += (double)row.Coefficient * setOff[row.Seller];
        }

        return next;
    }
}
