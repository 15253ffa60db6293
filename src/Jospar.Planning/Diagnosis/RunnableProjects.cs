using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Diagnosis;

/// <summary>How many projects a minimum on running ones could count, whatever else they need.</summary>
internal static class RunnableProjects
{
    /// <summary>In words, with how many would lose at every start; empty for a row of any other rule.</summary>
    public static string? Of(ProgrammeModel model, RowMeaning meaning)
    {
        var problem = model.Problem;
        bool isMeant = meaning is { Constraint: ProgrammeLimit.Name, IsMinimum: true }
            && problem.Programme.Limits.Any(limit => limit.Measure == Measure.RunningProjects && limit.Id.Value == meaning.Subject.Split(',')[0]);
        if (!isMeant)
        {
            return null;
        }

        var rows = model.Model.Rows;
        int[] launches = rows.Columns.Span[rows.Starts.Span[meaning.Row]..rows.Starts.Span[meaning.Row + 1]].ToArray();
        int runnable = launches.Select(column => problem.Starts.All[column - model.Columns.Launch.First].Project).Distinct().Count();
        var possible = problem.Starts.All.Select(start => problem.Programme.Projects[start.Project].Id).ToHashSet();
        int losing = problem.ExcludedStarts.Where(start => start.Reason == StartExclusion.NotViable && !possible.Contains(start.Project))
            .Select(start => start.Project).Distinct().Count();
        string beside = losing == 0 ? "" : $"; of the whole pool, {losing} would lose at every start for {(losing == 1 ? "its sponsor" : "their sponsors")}";
        return $"{runnable} {(runnable == 1 ? "project" : "projects")} could run then at most{beside}";
    }
}
