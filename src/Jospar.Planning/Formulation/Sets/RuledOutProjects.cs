using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>The projects that no plan can launch.</summary>
internal static class RuledOutProjects
{
    /// <summary>Those of <paramref name="programme"/> that have no start, or of which every start alone breaks a rule.</summary>
    public static HashSet<ProjectId> Of(Programme programme)
    {
        var index = new ProgrammeIndex(programme);
        var schedules = new FundSchedules(index);
        var (starts, excluded) = StartEnumeration.Of(index);
        var possible = StartTightening.Of(index, new StartMeasures(index, schedules), schedules, starts, excluded)
            .Select(start => start.Project).ToHashSet();
        return [.. programme.Projects.Where((_, project) => !possible.Contains(project)).Select(project => project.Id)];
    }
}
