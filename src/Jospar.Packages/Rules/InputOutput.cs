using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>An input–output table has an end to what it sets off: sectors buy and pay less than they make, households spend no more than they have.</summary>
internal static class InputOutput
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["sectors", "input_output"], Check);

    /// <summary>The sectors that a table reaches: those that stand in it, and those that households spend on.</summary>
    public static IEnumerable<Sector> SectorsOf(Programme programme)
    {
        var named = programme.InputCoefficients.SelectMany(row => new[] { row.Buyer, row.Seller }).ToHashSet(StringComparer.Ordinal);
        return programme.Sectors.Where(sector => named.Contains(sector.Id) || (named.Count > 0 && sector.HouseholdSpending > 0m));
    }

    private static void Check(RuleContext context)
    {
        var rows = context.Programme.InputCoefficients;
        if (rows.IsEmpty)
        {
            return;
        }

        Sector[] sectors = [.. SectorsOf(context.Programme)];
        CheckSums(context, sectors, rows.ToLookup(row => row.Buyer, StringComparer.Ordinal));
        CheckJobs(context, sectors);
        CheckSpending(context);
    }

    // A sector that only sells pays its households all the same.
    private static void CheckSums(RuleContext context, Sector[] sectors, ILookup<string, InputCoefficient> bought)
    {
        foreach (var sector in sectors)
        {
            decimal sum = bought[sector.Id].Sum(row => row.Coefficient) + (sector.HouseholdIncome ?? 0m);
            if (sum >= 1m)
            {
                string message = $"The sector {sector.Id} spends {Numbers.Text(sum)} on each money's worth of its output.";
                if (bought[sector.Id].LastOrDefault() is { } last)
                {
                    context.Report("input-output-sum", last, "coefficient", last.Coefficient, message);
                }
                else
                {
                    context.Report("input-output-sum", sector, "household_income", sector.HouseholdIncome, message, "Write less than 1 in household_income.");
                }
            }
        }
    }

    private static void CheckJobs(RuleContext context, Sector[] sectors)
    {
        foreach (var sector in sectors.Where(sector => (sector.JobsPerOutput ?? 0m) == 0m))
        {
            context.Report("input-output-jobs", sector, "jobs_per_output", sector.JobsPerOutput, $"The table input_output reaches the sector {sector.Id}, and its jobs per output are not given.");
        }
    }

    private static void CheckSpending(RuleContext context)
    {
        decimal spent = context.Programme.Sectors.Sum(sector => sector.HouseholdSpending ?? 0m);
        if (spent > 1m)
        {
            var last = context.Programme.Sectors.Last(sector => sector.HouseholdSpending is not null);
            context.Report("household-spending-sum", last, "household_spending", last.HouseholdSpending, $"The shares add up to {Numbers.Text(spent)}.");
        }
    }
}
