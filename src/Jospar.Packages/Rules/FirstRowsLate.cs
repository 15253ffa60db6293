using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>The first row of a resource or a demand holds before its year, too: what begins later needs a row of nothing before it.</summary>
internal static class FirstRowsLate
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "resources", "demands"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var first in context.Programme.Resources.GroupBy(row => (row.Place, row.Commodity)).Select(rows => rows.MinBy(row => row.FromYear)!))
        {
            Check(context, first, first.FromYear, first.Available, $"{first.Place} has {Numbers.Text(first.Available)} of {first.Commodity}");
        }

        foreach (var first in context.Programme.Demands.GroupBy(row => (row.Place, row.Commodity)).Select(rows => rows.MinBy(row => row.FromYear)!))
        {
            Check(context, first, first.FromYear, first.Amount, $"{first.Place} needs {Numbers.Text(first.Amount)} of {first.Commodity}");
        }
    }

    private static void Check(RuleContext context, object row, Year year, decimal amount, string what)
    {
        var first = context.Programme.Terms.FirstYear;
        if (year > first && amount > 0m)
        {
            context.Report("first-row-late", row, "year", year, $"{what} from {first} on, and not only from {year}: it is the first row, and holds before its year, too.");
        }
    }
}
