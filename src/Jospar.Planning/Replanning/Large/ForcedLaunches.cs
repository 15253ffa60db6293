using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning.Large;

/// <summary>
/// Which changes of a plan would still have to be made if the facts were others: each project that changed may be launched
/// as it was planned or as it now is, everything else is as in the new plan, and the fewest changes are asked for.
/// </summary>
/// <param name="planned">The launches of the earlier plan.</param>
/// <param name="made">Those of the new one.</param>
/// <param name="solver">The solver.</param>
/// <param name="options">How to solve.</param>
internal sealed class ForcedLaunches(
    IReadOnlyDictionary<ProjectId, Commitment> planned,
    IReadOnlyDictionary<ProjectId, Commitment> made,
    ISolver solver,
    SolveOptions options)
{
    /// <summary>
    /// The launches under <paramref name="programme"/>'s facts: the new plan's where these allow no other; nothing where
    /// there was no time to find out.
    /// </summary>
    public ImmutableDictionary<ProjectId, Commitment>? Of(Programme programme, TimeSpan? limit, CancellationToken cancellation)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        double[] rest = new double[model.Model.ColumnCount];
        var starts = model.Problem.Starts.All;
        for (int s = 0; s < starts.Length; s++)
        {
            var launch = LaunchOf(model.Problem, starts[s]);
            rest[model.Columns.Launch[s]] = starts[s].IsCommitted || IsIn(made, launch) ? 1.0 : 0.0;
        }

        var (point, outcome) = ForcedChanges.Of(
            model, ChangeVector.Of(model, planned), rest, column => !MayChange(model.Problem, starts[column - model.Columns.Launch.First]),
            solver, options with { TimeLimit = limit }, cancellation);
        return outcome.Termination switch
        {
            Termination.Optimal => PointReader.Read(model, point!).Launches
                .ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start)),
            Termination.Infeasible => made.ToImmutableDictionary(),
            _ => null,
        };
    }

    private bool MayChange(PlanningProblem problem, Start start)
    {
        var launch = LaunchOf(problem, start);
        bool isChanged = planned.GetValueOrDefault(launch.Project) != made.GetValueOrDefault(launch.Project);
        return isChanged && !start.IsCommitted && (IsIn(planned, launch) || IsIn(made, launch));
    }

    private static bool IsIn(IReadOnlyDictionary<ProjectId, Commitment> launches, (ProjectId Project, Commitment At) launch) =>
        launches.GetValueOrDefault(launch.Project) == launch.At;

    private static (ProjectId Project, Commitment At) LaunchOf(PlanningProblem problem, Start start) => (
        problem.Programme.Projects[start.Project].Id,
        new Commitment(problem.Programme.Places[start.Place].Id, problem.Index.YearAt(start.Year)));
}
