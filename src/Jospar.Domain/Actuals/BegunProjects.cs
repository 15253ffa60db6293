namespace Jospar.Domain;

/// <summary>Which projects had begun before a year, by the facts, else by the plan.</summary>
internal static class BegunProjects
{
    private static readonly ActualKind[] SignsOfWork =
        [ActualKind.Cost, ActualKind.Disbursement, ActualKind.Repayment, ActualKind.Output, ActualKind.Jobs];

    /// <summary>A project as it began; nothing where it did not.</summary>
    public static BegunProject? Find(History history, Project project)
    {
        var launch = history.Find(ActualKind.Launch, project.Id.Value);
        var planned = history.Planned.GetValueOrDefault(project.Id);
        var dropped = history.Find(ActualKind.Dropped, project.Id.Value);
        bool isPlanned = planned is { } plan && plan.Start < history.From && !IsReportedIdle(history, project.Id, plan.Start)
            && (dropped is null || BeganBefore(history, dropped, project.Id, plan.Start));
        if (project.Sites.IsEmpty || (launch?.Year is not { } && !isPlanned))
        {
            return FindGivenUpBefore(history, project, dropped);
        }

        var start = launch?.Year ?? planned!.Start;
        var place = launch is null ? planned!.Site : launch.Site ?? planned?.Site;
        var site = project.Sites.FirstOrDefault(site => site.Place == place) ?? project.Sites[0];
        bool wasAbandoned = history.FindCourse(project.Id, start) is { IsAbandoned: true };
        return new BegunProject(project, site, start, RunsFrom(history, project, start), dropped is not null || wasAbandoned, launch is not null)
        {
            GivenUpIn = dropped?.Year ?? (wasAbandoned ? history.Programme.Terms.FirstYear : null),
        };
    }

    // A start-up that an earlier table told is in the course of what had begun by then; what had not runs no sooner than it was told to.
    private static Year RunsFrom(History history, Project project, Year start)
    {
        if (history.FindNew(ActualKind.Startup, project.Id.Value)?.Year is { } reported && reported > start)
        {
            return reported;
        }

        var built = start + project.BuildYears;
        var told = history.EarlierFacts.FirstOrDefault(fact => fact.Kind == ActualKind.Startup && fact.Project == project.Id)?.Year;
        return history.FindCourse(project.Id, start)?.RunsFrom ?? (told > built ? told.Value : built);
    }

    // That a project had not begun by a year says nothing of later ones; without a year, it had not until now.
    private static bool IsReportedIdle(History history, ProjectId project, Year start) =>
        history.Find(ActualKind.NotStarted, project.Value) is { } idle && !(idle.Year < start);

    // A project that had been given up when the plan was made again stands nowhere in that plan; it may still pay back, and what was
    // reported of it may be repeated.
    private static BegunProject? FindGivenUpBefore(History history, Project project, Actual? dropped) =>
        !project.Sites.IsEmpty && history.FindCourse(project.Id) is { IsAbandoned: true } course
        && SignsOfWork.Any(kind => history.FactsOf(kind, project.Id.Value).Any())
            ? new BegunProject(project, project.Sites[0], course.Start, course.RunsFrom, IsAbandoned: true, IsReported: true)
            {
                GivenUpIn = dropped?.Year ?? history.Programme.Terms.FirstYear,
            }
            : null;

    // Of a project given up, its launch, or what was spent, paid or made, says that it had begun; else the year in which it was given up.
    private static bool BeganBefore(History history, Actual dropped, ProjectId project, Year plannedStart) =>
        (dropped.Year is { } end && plannedStart < end)
        || SignsOfWork.Append(ActualKind.Launch).Any(kind => history.AllFactsOf(kind, project.Value).Any());
}
