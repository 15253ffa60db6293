using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>The launches in which two plans differ.</summary>
internal static class ChangeList
{
    /// <summary>The changes from what <paramref name="history"/> had planned to <paramref name="now"/>: reported ones first, in the programme's order.</summary>
    public static ImmutableArray<LaunchChange> Of(History history, Plan now)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        var launches = now.Tables.Launches.ToDictionary(row => row.Project);
        var changes = history.Programme.Projects.Select(project =>
            begun.TryGetValue(project.Id, out var started)
                ? Reported(history, started)
                : Chosen(history, project, launches.GetValueOrDefault(project.Id)));
        return [.. changes.OfType<LaunchChange>().OrderBy(change => change.Cause != CauseKind.Reported)];
    }

    /// <summary>In how many launches of projects that are not committed a point differs from the plan.</summary>
    public static int Count(ChangeSession session, double[] point)
    {
        var problem = session.Model.Problem;
        int changes = 0;
        for (int p = 0; p < problem.Programme.Projects.Length; p++)
        {
            var starts = Enumerable.Range(problem.Starts.FirstOf(p), problem.Starts.EndOf(p) - problem.Starts.FirstOf(p));
            int launched = starts.FirstOrDefault(start => point[session.Model.Columns.Launch[start]] > 0.5, -1);
            double cost = launched < 0 ? 0.0 : session.Changes.Costs[session.Model.Columns.Launch[launched]];
            bool isPlanned = session.IsPlanned(p);
            changes += isPlanned ? (cost != -ChangeWeights.Dropped ? 1 : 0) : launched >= 0 && cost != 0.0 ? 1 : 0;
        }

        return changes;
    }

    private static LaunchChange? Reported(History history, BegunProject begun)
    {
        var planned = history.Planned.GetValueOrDefault(begun.Project.Id);
        var came = new Commitment(begun.Site.Place, begun.Start);
        Year? runsFromBefore = planned is null ? null
            : history.Courses.FirstOrDefault(course => course.Project == begun.Project.Id && course.Start == planned.Start)?.RunsFrom
            ?? planned.Start + begun.Project.BuildYears;
        ChangeKind? kind = begun.IsAbandoned ? (planned is null ? null : ChangeKind.GivenUp)
            : planned is null ? ChangeKind.Added
            : planned.Site != came.Site ? ChangeKind.Moved
            : planned.Start != came.Start ? ChangeKind.Rescheduled
            : runsFromBefore != begun.RunsFrom ? ChangeKind.StartupShifted
            : null;
        return kind is not { } change ? null : new LaunchChange(
            begun.Project.Id, change, planned, came, runsFromBefore, begun.IsAbandoned ? null : begun.RunsFrom,
            0, CauseKind.Reported, RowsOf(history, begun.Project.Id));
    }

    private static LaunchChange? Chosen(History history, Project project, LaunchRow? launch)
    {
        var planned = history.Planned.GetValueOrDefault(project.Id);
        // What was reported of it moves a project that is still committed, and nothing else does.
        bool isReported = ChangedProjects.CommitmentLeft(history, project) is not null || history.Find(ActualKind.Dropped, project.Id.Value) is not null;
        ChangeKind? kind = (planned, launch) switch
        {
            (null, null) => null,
            (null, _) => ChangeKind.Added,
            (_, null) => ChangeKind.Dropped,
            _ when planned.Site != launch.Site => ChangeKind.Moved,
            _ when planned.Start != launch.Start => ChangeKind.Rescheduled,
            _ => null,
        };
        return kind is not { } change ? null : new LaunchChange(
            project.Id,
            change,
            planned,
            launch is null ? null : new Commitment(launch.Site, launch.Start),
            planned is null ? null : planned.Start + project.BuildYears,
            launch?.RunningFrom,
            isReported ? 0 : WeightOf(change),
            isReported ? CauseKind.Reported : CauseKind.NotAsked,
            isReported ? RowsOf(history, project.Id) : []);
    }

    private static ImmutableArray<int> RowsOf(History history, ProjectId project) =>
        [.. history.Actuals.Where(fact => fact.Project == project && (fact.Kind is ActualKind.Launch or ActualKind.Startup or ActualKind.Dropped or ActualKind.NotStarted)).Select(fact => fact.Row)];

    private static int WeightOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Rescheduled => ChangeWeights.Rescheduled,
        ChangeKind.Moved => ChangeWeights.Moved,
        ChangeKind.Added => ChangeWeights.Added,
        ChangeKind.Dropped => ChangeWeights.Dropped,
        _ => 0,
    };
}
