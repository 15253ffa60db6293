using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Rows that begin after the plan or end before it say nothing, save the first row of a thing.</summary>
internal static class YearsUnused
{
    public static Rule Rule { get; } = new(
        RuleStage.Part, ["programme", "prices", "resources", "demands", "facilities", "obligations", "projects", "uncertainties"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        var last = programme.Terms.LastYear;
        var late = AfterTheFirst(programme.Prices, price => price.Commodity, price => price.FromYear)
            .Concat(AfterTheFirst(programme.Resources, resource => (resource.Place, resource.Commodity), resource => resource.FromYear))
            .Concat(AfterTheFirst(programme.Demands, demand => (demand.Place, demand.Commodity), demand => demand.FromYear))
            .Concat(programme.Obligations.Select(obligation => ((object)obligation, "from_year", obligation.From)))
            .Concat(programme.Uncertainties.Where(uncertainty => uncertainty.From is not null).Select(uncertainty => ((object)uncertainty, "from_year", uncertainty.From!.Value)))
            .Concat(programme.Facilities.Where(facility => facility.From is not null).Select(facility => ((object)facility, "from_year", facility.From!.Value)));
        foreach (var (thing, column, year) in late.Where(row => row.Item3 > last))
        {
            context.Report("year-unused", thing, column, year, $"{year} comes after the plan's last year {last}.");
        }

        CheckEnds(context, programme);
    }

    // The first row of a thing holds before its year, too, and so always says something.
    private static IEnumerable<(object Thing, string Column, Year Year)> AfterTheFirst<T, TKey>(IEnumerable<T> rows, Func<T, TKey> keyOf, Func<T, Year> yearOf)
        where T : class =>
        rows.GroupBy(keyOf).SelectMany(series => series.OrderBy(yearOf).Skip(1)).Select(row => ((object)row, "year", yearOf(row)));

    private static void CheckEnds(RuleContext context, Programme programme)
    {
        var first = programme.Terms.FirstYear;
        foreach (var facility in programme.Facilities.Where(facility => facility.Until < first))
        {
            context.Report("year-unused", facility, "until_year", facility.Until, $"{facility.Until} comes before the plan's first year {first}.");
        }

        foreach (var obligation in programme.Obligations.Where(obligation => obligation.Until < first && obligation.Until >= obligation.From))
        {
            context.Report("year-unused", obligation, "until_year", obligation.Until, $"{obligation.Until} comes before the plan's first year {first}.");
        }

        foreach (var uncertainty in programme.Uncertainties.Where(uncertainty => uncertainty.Until < first && !(uncertainty.Until < uncertainty.From)))
        {
            context.Report("year-unused", uncertainty, "until_year", uncertainty.Until, $"{uncertainty.Until} comes before the plan's first year {first}.");
        }

        foreach (var project in programme.Projects.Where(project => project.Commitment is null))
        {
            CheckWindow(context, project, programme.Terms);
        }
    }

    private static void CheckWindow(RuleContext context, Project project, ProgrammeTerms terms)
    {
        if (project.FirstStart < terms.FirstYear)
        {
            context.Report("year-unused", project, "first_start", project.FirstStart, $"{project.FirstStart} comes before the plan's first year {terms.FirstYear}.", MendOfFirst(project, terms.FirstYear));
        }

        if (project.LastStart > terms.LastYear)
        {
            context.Report("year-unused", project, "last_start", project.LastStart, $"{project.LastStart} comes after the plan's last year {terms.LastYear}.", "Correct the year, empty the cell or plan more years.");
        }
    }

    // A window that is open as the plan begins says nothing false, and its row is the project.
    private static string? MendOfFirst(Project project, Year firstYear) => project.LastStart >= firstYear
        ? $"Empty the cell or write {firstYear}, which mean the same; correct it where another year was meant."
        : null;
}
