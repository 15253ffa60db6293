using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>An input–output table has an end to what it sets off: sectors buy and pay less than they make, households spend no more than they have.</summary>
internal static class InputOutput
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["sectors", "input_output"], Check);

    private static void Check(RuleContext context)
    {
        var rows = context.Programme.InputCoefficients;
        if (rows.IsEmpty)
        {
            return;
        }

        var sectors = context.Programme.Sectors.ToDictionary(sector => sector.Id, StringComparer.Ordinal);
        foreach (var bought in rows.GroupBy(row => row.Buyer, StringComparer.Ordinal))
        {
            decimal sum = bought.Sum(row => row.Coefficient) + (sectors[bought.Key].HouseholdIncome ?? 0m);
            if (sum >= 1m)
            {
                context.Report("input-output-sum", bought.Last(), "coefficient", bought.Last().Coefficient, $"The sector {bought.Key} spends {Numbers.Text(sum)} on each money's worth of its output.");
            }
        }

        CheckJobs(context, rows.SelectMany(row => new[] { row.Buyer, row.Seller }).ToHashSet(StringComparer.Ordinal));
        CheckSpending(context);
    }

    private static void CheckJobs(RuleContext context, HashSet<string> named)
    {
        foreach (var sector in context.Programme.Sectors.Where(sector => named.Contains(sector.Id) && (sector.JobsPerOutput ?? 0m) == 0m))
        {
            context.Report("input-output-jobs", sector, "jobs_per_output", sector.JobsPerOutput, $"The sector {sector.Id} stands in input_output, and its jobs per output are not given.");
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
