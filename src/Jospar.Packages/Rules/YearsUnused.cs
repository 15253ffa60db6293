using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Rows that begin after the plan or end before it say nothing.</summary>
internal static class YearsUnused
{
    public static Rule Rule { get; } = new(
        RuleStage.Part, ["programme", "prices", "resources", "demands", "facilities", "obligations", "projects", "uncertainties"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        var last = programme.Terms.LastYear;
        var late = programme.Prices.Select(price => ((object)price, "year", price.FromYear))
            .Concat(programme.Resources.Select(resource => ((object)resource, "year", resource.FromYear)))
            .Concat(programme.Demands.Select(demand => ((object)demand, "year", demand.FromYear)))
            .Concat(programme.Obligations.Select(obligation => ((object)obligation, "from_year", obligation.From)))
            .Concat(programme.Uncertainties.Where(uncertainty => uncertainty.From is not null).Select(uncertainty => ((object)uncertainty, "from_year", uncertainty.From!.Value)))
            .Concat(programme.Facilities.Where(facility => facility.From is not null).Select(facility => ((object)facility, "from_year", facility.From!.Value)));
        foreach (var (thing, column, year) in late.Where(row => row.Item3 > last))
        {
            context.Report("year-unused", thing, column, year, $"{year} comes after the plan's last year {last}.");
        }

        CheckEnds(context, programme);
    }

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
            context.Report("year-unused", project, "first_start", project.FirstStart, $"{project.FirstStart} comes before the plan's first year {terms.FirstYear}.");
        }

        if (project.LastStart > terms.LastYear)
        {
            context.Report("year-unused", project, "last_start", project.LastStart, $"{project.LastStart} comes after the plan's last year {terms.LastYear}.");
        }
    }
}
