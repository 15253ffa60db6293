using Jospar.Domain;
using Jospar.Packages.Format;

namespace Jospar.Packages.Actuals;

/// <summary>What is said of a project's beginning, start-up and end agrees.</summary>
internal static class LaunchFacts
{
    /// <summary>The longest that a project may be built.</summary>
    internal static readonly int MostBuildYears =
        (int)PackageFormat.Current.Get("projects").Columns.Single(column => column.Name == "build_years").Maximum!.Value;

    private const int MostNamed = 10;

    public static void Check(History history, FactReport report)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        foreach (var fact in history.Actuals)
        {
            CheckClash(history, fact, report);
            if (fact.Kind == ActualKind.Startup && !history.IsTold(fact))
            {
                CheckStartup(history, fact, begun.GetValueOrDefault(fact.Project!.Value), report);
            }
            else if (fact.Kind == ActualKind.Launch)
            {
                CheckTakenUp(history, fact, report);
            }
        }

        CheckExclusions(history, begun, report);
        CheckRequirements(history, begun, report);
        CheckSilence(history, report);
    }

    private static void CheckClash(History history, Actual fact, FactReport report)
    {
        ActualKind[] contrary = fact.Kind switch
        {
            ActualKind.NotStarted => [ActualKind.Launch, ActualKind.Cost, ActualKind.Output, ActualKind.Jobs, ActualKind.Disbursement, ActualKind.Repayment],
            ActualKind.Dropped => [ActualKind.Startup, ActualKind.Output, ActualKind.Jobs],
            _ => [],
        };
        foreach (var other in contrary.SelectMany(kind => history.FactsOf(kind, fact.Subject)).Where(other => !IsOfAnotherTime(history, fact, other)).Take(1))
        {
            string said = fact.Kind == ActualKind.Dropped ? "is given up" : "has not begun";
            report.Add("actual-clash", fact, "kind", $"{fact.Subject} {said} here, and row {other.Row} reports its {ActualsFormat.WordOf(other.Kind)}.");
        }
    }

    // A project may begin after it had not, and have run, made something and had jobs before it was given up. What an earlier table
    // said was true then, or expected.
    private static bool IsOfAnotherTime(History history, Actual fact, Actual other) => fact.Kind == ActualKind.NotStarted
        ? (fact.Year is { } idle ? other.Year > idle : history.IsTold(fact))
        : other.Year < (fact.Year ?? history.From) || (other.Kind == ActualKind.Startup && history.IsTold(other));

    // What was given up stays so, whichever table says it.
    private static void CheckTakenUp(History history, Actual launch, FactReport report)
    {
        if (history.AllFactsOf(ActualKind.Dropped, launch.Subject).FirstOrDefault(end => IsAfter(history, launch, end)) is { } end)
        {
            string when = end.Year is { } year ? $" in {year}" : "";
            string where = history.Actuals.Contains(end) ? $"row {end.Row}" : "an earlier table";
            report.Add("actual-clash", launch, "kind", $"{launch.Subject} is launched here in {launch.Year}, and {where} reports that it was given up{when}.");
        }
    }

    private static bool IsAfter(History history, Actual launch, Actual end) => end.Year is { } year
        ? launch.Year > year
        : launch.Year >= (history.IsTold(end) ? history.Programme.Terms.FirstYear : history.From);

    private static void CheckStartup(History history, Actual fact, BegunProject? begun, FactReport report)
    {
        if (begun is not null && fact.Year <= begun.Start)
        {
            report.Add("actual-startup-early", fact, "year", $"{fact.Project} began to be built in {begun.Start} and cannot run in {fact.Year}.");
        }
        else if (begun is not null && fact.Year > begun.Start + MostBuildYears)
        {
            report.Add("actual-startup-late", fact, "year", $"{fact.Project} began to be built in {begun.Start}; nothing takes more than {MostBuildYears} years to build, and {fact.Year} is reported.");
        }
        else if (begun is null && fact.Year < EarliestOf(history, fact))
        {
            report.Add(
                "actual-never-started", fact, "project",
                $"{fact.Project} cannot run in {fact.Year}: nothing says that it began before {history.From}, so that it runs in {EarliestOf(history, fact)} at the earliest.");
        }
    }

    // What has not begun may begin in the first year that is planned again.
    private static Year EarliestOf(History history, Actual fact) =>
        history.From + history.Programme.Projects.First(project => project.Id == fact.Project).BuildYears;

    private static void CheckExclusions(History history, Dictionary<ProjectId, BegunProject> begun, FactReport report)
    {
        foreach (var relation in history.Programme.Relations.Where(relation => relation.Kind == RelationKind.Excludes))
        {
            bool areBoth = begun.TryGetValue(relation.Project, out var one) && begun.TryGetValue(relation.Other, out var other)
                && !one.IsAbandoned && !other.IsAbandoned;
            var fact = history.Find(ActualKind.Launch, relation.Other.Value) ?? history.Find(ActualKind.Launch, relation.Project.Value);
            if (areBoth && fact is not null)
            {
                report.Add("actual-excluded", fact, "project", $"{relation.Project} and {relation.Other} exclude each other, and both have begun.");
            }
        }
    }

    private static void CheckRequirements(History history, Dictionary<ProjectId, BegunProject> begun, FactReport report)
    {
        foreach (var (relation, runs) in BrokenRequirements.Of(history))
        {
            string other = runs is { } year ? $"runs in {year} at the earliest" : "will never run";
            report.Add(
                "actual-requirement", relation.Project.Value,
                $"{relation.Project} has begun and is to run from {begun[relation.Project].RunsFrom}; {relation.Other}, which it requires, {other}. The requirement is left out.");
        }
    }

    private static void CheckSilence(History history, FactReport report)
    {
        var spokenOf = history.Actuals.Where(fact => fact.Kind != ActualKind.NotStarted).Select(fact => fact.Project).ToHashSet();
        string[] silent = [.. history.Begun
            .Where(begun => !spokenOf.Contains(begun.Project.Id) && begun.Project.Commitment is null)
            .Select(begun => begun.Project.Id.Value)];
        if (silent.Length > 0)
        {
            string named = string.Join(", ", silent.Take(MostNamed)) + (silent.Length > MostNamed ? " …" : "");
            report.Add("actual-unreported", named, $"Nothing is reported of {silent.Length} planned launches before {history.From}: {named}.");
        }
    }
}
