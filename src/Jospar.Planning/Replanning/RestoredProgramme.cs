using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>
/// A changed programme with what was first agreed in the place of what was restated. The restated cost of a begun project, the
/// share that its fund seems to take and the inflows that hold the difference are no facts: whoever plans a second time after
/// what happened has to begin from the sums agreed, or new facts would wipe them out.
/// </summary>
public static class RestoredProgramme
{
    /// <summary>
    /// The programme of a plan made again (<paramref name="restated"/>), with its name, the projects begun by then, the funds' terms
    /// and inflows, the stocks, and the limits that do not add up over years as <paramref name="first"/>, the programme first planned, has
    /// them, but each project at the cost at which it was begun; of limits that do and were <paramref name="eased"/>, what was left before.
    /// </summary>
    public static Programme Of(
        Programme restated, Programme first, ImmutableArray<BegunCourse> courses, ImmutableArray<EasedLimit> eased)
    {
        ArgumentNullException.ThrowIfNull(restated);
        ArgumentNullException.ThrowIfNull(first);
        var begun = courses.Where(course => !course.IsAbandoned).DistinctBy(course => course.Project).ToDictionary(course => course.Project);
        var projects = first.Projects.Where(project => begun.ContainsKey(project.Id))
            .ToDictionary(project => project.Id, project => AsBegun(project, begun[project.Id]));
        var funds = first.Funds.ToDictionary(fund => fund.Id);
        var left = eased.DistinctBy(limit => limit.Limit).ToDictionary(limit => limit.Limit, limit => limit.Left);
        var from = restated.Terms.FirstYear;
        return restated with
        {
            Terms = restated.Terms with { Name = first.Terms.Name },
            Projects = [.. restated.Projects.Select(project => projects.TryGetValue(project.Id, out var agreed) ? Begun(project, agreed) : project)],
            Funds = [.. restated.Funds.Select(fund => funds.TryGetValue(fund.Id, out var agreed) ? agreed with { OpeningBalance = fund.OpeningBalance } : fund)],
            Stocks = first.Stocks,
            Limits =
            [
                .. first.Limits.Where(limit => limit.Span != Span.Cumulative && (limit.Year is null || limit.Year >= from)),
                .. restated.Limits.Where(limit => limit.Span == Span.Cumulative)
                    .Select(limit => limit with { Level = left.GetValueOrDefault(limit.Id, limit.Level) }),
            ],
        };
    }

    /// <summary>Whether a programme says in its own notes that planning again has restated its sums.</summary>
    public static bool IsRestated(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Projects.Any(project => Has(project.Provenance, RestatedNotes.Cost))
            || programme.Funds.Any(fund => fund.Inflows.Any(inflow => Has(inflow.Provenance, ChangedFunds.Corrections)));
    }

    // A cost reported before the launch is what was agreed on at the launch.
    private static Project AsBegun(Project project, BegunCourse course) =>
        course.CapitalCost is { } cost ? project with { CapitalCost = new Money(cost) } : project;

    private static Project Begun(Project restated, Project agreed) => agreed with
    {
        FirstStart = restated.FirstStart,
        LastStart = restated.LastStart,
        Commitment = restated.Commitment,
        Jobs = restated.Jobs,
    };

    private static bool Has(Provenance provenance, string mark) => provenance.Note?.Contains(mark, StringComparison.Ordinal) == true;
}
