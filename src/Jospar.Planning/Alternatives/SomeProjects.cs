using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;

namespace Jospar.Planning.Alternatives;

/// <summary>Lets some projects of a session free while all others stay as they are, other projects each time.</summary>
internal sealed class SomeProjects(NearOptimalModel near, ModelSession session)
{
    private const double Nothing = 1e-6;

    private readonly HashSet<int> _freed = [];

    /// <summary>
    /// Frees the projects on which <paramref name="guide"/> and <paramref name="best"/> differ most, as far as together
    /// they have no more than <paramref name="most"/> starts that either uses. Whether there was one that was not free before.
    /// </summary>
    public bool Free(double[] guide, double[] best, int most)
    {
        session.FixChoices(best);
        var launch = near.Model.Columns.Launch;
        double[] lower = [.. best[launch.First..(launch.First + launch.Count)].Select(value => Math.Round(value))];
        double[] upper = [.. lower];
        int freed = 0;
        foreach (int project in Differing(guide, best))
        {
            int[] starts = [.. StartsOf(project).Where(s => lower[s] > 0.5 || guide[launch[s]] > Nothing)];
            freed += starts.Length;
            if (freed > most)
            {
                break;
            }

            _freed.Add(project);
            foreach (int s in starts)
            {
                (lower[s], upper[s]) = (0.0, 1.0);
            }
        }

        session.Bound(launch, lower, upper);
        return freed > 0;
    }

    private int[] Differing(double[] guide, double[] best)
    {
        var launch = near.Model.Columns.Launch;
        double Apart(int project) => Math.Round(StartsOf(project).Sum(s => Math.Abs(guide[launch[s]] - best[launch[s]])), 6);
        return
        [
            .. Enumerable.Range(0, near.Model.Problem.Programme.Projects.Length)
                .Where(project => !_freed.Contains(project) && Apart(project) > Nothing)
                .OrderByDescending(Apart)
                .ThenBy(project => project),
        ];
    }

    private IEnumerable<int> StartsOf(int project)
    {
        var starts = near.Model.Problem.Starts;
        return Enumerable.Range(starts.FirstOf(project), starts.EndOf(project) - starts.FirstOf(project));
    }
}
