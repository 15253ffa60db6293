using Jospar.Domain;

namespace Jospar.Packages.Actuals;

/// <summary>
/// Launches, start-ups and ends before the first year of a plan that was itself made again: what it took for them is in its opening
/// balances and in what is left of its sums over years, so that anything else comes too late for it.
/// </summary>
internal static class EarlyLaunches
{
    public static void Check(History history, FactReport report)
    {
        var courses = history.Courses.ToDictionary(course => course.Project);
        foreach (var fact in history.Actuals.Where(fact => history.IsAgain && fact.Project is not null))
        {
            var course = courses.GetValueOrDefault(fact.Project!.Value);
            if (IsOtherwise(history, fact, course))
            {
                report.Add(
                    "actual-over", fact, "kind",
                    $"The years before {history.Programme.Terms.FirstYear} were over when this plan was made, and it counts that {fact.Project} {Counted(history, course)}.");
            }
        }
    }

    private static bool IsOtherwise(History history, Actual fact, BegunCourse? course)
    {
        var first = history.Programme.Terms.FirstYear;
        return fact.Kind switch
        {
            ActualKind.Launch => (course is { IsAbandoned: false } || fact.Year < first) && (fact.Year != course?.Start || IsElsewhere(history, fact)),
            ActualKind.NotStarted => course is not null && !(fact.Year < course.Start) && history.Find(ActualKind.Launch, fact.Subject) is null,
            ActualKind.Startup => course is not null && !history.IsTold(fact) && fact.Year != course.RunsFrom && (fact.Year < first || course.RunsFrom < first),
            ActualKind.Dropped => course is not null && IsAnotherEnd(history, fact, course),
            _ => false,
        };
    }

    private static bool IsElsewhere(History history, Actual launch) =>
        launch.Site is { } site && history.Planned.GetValueOrDefault(launch.Project!.Value) is { } planned && planned.Site != site;

    // What was given up stays so since when it was. What went on was not given up before the first year; without a year, the fact says
    // that it never began, unless something else does.
    private static bool IsAnotherEnd(History history, Actual dropped, BegunCourse course) => course.IsAbandoned
        ? history.EarlierFacts.FirstOrDefault(earlier => earlier.Key == dropped.Key)?.Year != dropped.Year
        : dropped.Year is { } end ? end < history.Programme.Terms.FirstYear
        : history.Begun.All(begun => begun.Project.Id != dropped.Project);

    private static string Counted(History history, BegunCourse? course) => course is null ? "had not begun"
        : course.IsAbandoned ? $"had begun in {course.Start} and was given up"
        : $"had begun in {course.Start}{PlaceOf(history, course)}, to run from {course.RunsFrom}";

    private static string PlaceOf(History history, BegunCourse course) =>
        history.Planned.GetValueOrDefault(course.Project) is { } planned ? $" at {planned.Site}" : "";
}
