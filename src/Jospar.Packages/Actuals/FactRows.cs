using Jospar.Domain;

namespace Jospar.Packages.Actuals;

/// <summary>Each fact says what its kind needs, of a year that is past, and once.</summary>
internal static class FactRows
{
    private static readonly string[] Columns = ["project", "facility", "fund", "site", "year", "value"];

    public static void Check(History history, FactReport report)
    {
        var first = new Dictionary<(ActualKind, ProjectId?, FacilityId?, FundId?, Year?), int>();
        foreach (var fact in history.Actuals)
        {
            CheckCells(fact, report);
            CheckYear(fact, history.From, report);
            CheckSite(history.Programme, fact, report);
            if (!first.TryAdd(fact.Key, fact.Row))
            {
                report.Add("actual-twice", fact, "kind", $"Row {first[fact.Key]} reports {ActualsFormat.WordOf(fact.Kind)} of {fact.Subject}{(fact.Key.Year is { } year ? $" in {year}" : "")} already.");
            }
        }
    }

    private static void CheckCells(Actual fact, FactReport report)
    {
        string kind = ActualsFormat.WordOf(fact.Kind);
        var needed = ActualsFormat.Needed(fact.Kind);
        foreach (string column in needed.Where(column => !IsFilled(fact, column)))
        {
            report.Add("actual-field-missing", fact, column, $"A fact of the kind {kind} needs its {column}.");
        }

        if (fact.Kind == ActualKind.Output && fact.Project is null == fact.Facility is null)
        {
            report.Add(
                "actual-field-missing", fact, "project", "Output needs either a project or a facility.",
                fact.Project is null ? "Fill one of the two." : "Empty one of the two.");
        }

        foreach (string column in Columns.Where(column => IsFilled(fact, column) && !needed.Contains(column) && !ActualsFormat.Allowed(fact.Kind).Contains(column)))
        {
            report.Add("actual-field-idle", fact, column, $"A fact of the kind {kind} has no {column}.");
        }
    }

    private static void CheckYear(Actual fact, Year from, FactReport report)
    {
        if (fact.Kind != ActualKind.Startup && fact.Year >= from)
        {
            report.Add("actual-year-late", fact, "year", $"{fact.Year} is planned again: facts are of years before {from}.");
        }
    }

    private static void CheckSite(Programme programme, Actual fact, FactReport report)
    {
        if (fact.Kind != ActualKind.Launch || programme.Projects.FirstOrDefault(project => project.Id == fact.Project) is not { } project)
        {
            return;
        }

        string sites = string.Join(", ", project.Sites.Select(site => site.Place));
        if (fact.Site is null && project.Sites.Length > 1)
        {
            report.Add("actual-field-missing", fact, "site", $"The launch of {project.Id} needs its site: one of {sites}.");
        }
        else if (fact.Site is { } place && project.Sites.All(site => site.Place != place))
        {
            report.Add("actual-site", fact, "site", $"{place} is none of the sites of {project.Id}: {sites}.");
        }
    }

    private static bool IsFilled(Actual fact, string column) => column switch
    {
        "project" => fact.Project is not null,
        "facility" => fact.Facility is not null,
        "fund" => fact.Fund is not null,
        "site" => fact.Site is not null,
        "year" => fact.Year is not null,
        _ => fact.Value is not null,
    };
}
