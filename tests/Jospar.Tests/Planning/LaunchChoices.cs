using Jospar.Planning.Formulation;

namespace Jospar.Tests.Planning;

/// <summary>Every choice of launches of a small programme: each project is left out or started in one of its ways.</summary>
internal static class LaunchChoices
{
    /// <summary>The choices, each with a 1 for every start that it takes. Shape: [start].</summary>
    public static IEnumerable<double[]> Of(PlanningProblem problem)
    {
        IEnumerable<int[]> taken = [[]];
        for (int project = 0; project < problem.Programme.Projects.Length; project++)
        {
            int[] own = [.. Enumerable.Range(problem.Starts.FirstOf(project), problem.Starts.EndOf(project) - problem.Starts.FirstOf(project))];
            taken = taken.SelectMany(before => own.Select(start => (int[])[.. before, start]).Prepend(before));
        }

        return taken.Select(starts => Enumerable.Range(0, problem.StartCount).Select(start => starts.Contains(start) ? 1.0 : 0.0).ToArray());
    }
}
