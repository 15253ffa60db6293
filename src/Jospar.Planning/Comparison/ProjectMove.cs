using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Comparison;

/// <summary>A project that two plans treat differently.</summary>
/// <param name="Project">The project.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Its launch in the first plan; empty where there is none.</param>
/// <param name="After">Its launch in the second.</param>
public sealed record ProjectMove(ProjectId Project, MoveKind Kind, LaunchRow? Before, LaunchRow? After)
{
    /// <summary>The projects that differ, sorted by what became of them and by id.</summary>
    internal static ImmutableArray<ProjectMove> Between(Plan before, Plan after)
    {
        var first = before.Tables.Launches.ToDictionary(row => row.Project);
        var second = after.Tables.Launches.ToDictionary(row => row.Project);
        return
        [
            .. first.Keys.Union(second.Keys)
                .Select(project => Of(project, first.GetValueOrDefault(project), second.GetValueOrDefault(project)))
                .OfType<ProjectMove>()
                .OrderBy(move => move.Kind)
                .ThenBy(move => move.Project),
        ];
    }

    private static ProjectMove? Of(ProjectId project, LaunchRow? before, LaunchRow? after) => (before, after) switch
    {
        (null, { }) => new ProjectMove(project, MoveKind.Added, null, after),
        ({ }, null) => new ProjectMove(project, MoveKind.Dropped, before, null),
        ({ } here, { } there) when here.Site != there.Site => new ProjectMove(project, MoveKind.MovedSite, here, there),
        ({ } here, { } there) when TimesOf(there).CompareTo(TimesOf(here)) < 0 => new ProjectMove(project, MoveKind.Earlier, here, there),
        ({ } here, { } there) when TimesOf(there).CompareTo(TimesOf(here)) > 0 => new ProjectMove(project, MoveKind.Later, here, there),
        _ => null,
    };

    // What was reported late begins as planned, and runs later.
    private static (Year Start, Year RunningFrom) TimesOf(LaunchRow launch) => (launch.Start, launch.RunningFrom);
}
