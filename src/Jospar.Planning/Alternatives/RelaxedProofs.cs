using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// What the relaxation proves of projects: one that is there by any part at the least cannot be left out, one that is not
/// there whole at the most cannot be taken in. A linear programme each, begun from the last, and many are answered by the
/// points that others bring.
/// </summary>
internal sealed class RelaxedProofs(NearOptimalModel near, ModelSession session, SolveOptions asked, SearchClock clock)
{
    // Far above the solver's tolerances.
    private const double Part = 1e-4;

    /// <summary>Those of <paramref name="projects"/> that every plan must hold, or where not <paramref name="isIn"/>, that none can.</summary>
    public IReadOnlyList<int> Of(int[] projects, bool isIn, CancellationToken cancellation)
    {
        var proven = new List<int>();
        bool[] isOpen = new bool[near.Model.Problem.Programme.Projects.Length];
        Array.ForEach(projects, project => isOpen[project] = true);
        session.FreeChoices();
        var first = asked.FromScratch(near.Model.Model.ColumnCount);
        if (projects.Length > 1 && Pushed(projects, isIn, first, cancellation) is { } together)
        {
            Close(isOpen, projects, together, isIn);
        }

        foreach (int project in projects)
        {
            if (clock.IsOver || cancellation.IsCancellationRequested)
            {
                break;
            }

            if (isOpen[project] && Pushed([project], isIn, asked, cancellation) is { } point)
            {
                Close(isOpen, projects, point, isIn);
                proven.AddRange(isOpen[project] ? [project] : Array.Empty<int>());
                isOpen[project] = false;
            }
        }

        return proven;
    }

    private double[]? Pushed(int[] projects, bool isIn, SolveOptions how, CancellationToken cancellation)
    {
        session.Push(near.CostsOf(projects), isIn ? ObjectiveSense.Minimise : ObjectiveSense.Maximise);
        var outcome = session.Solve(how with { NodeLimit = null, TimeLimit = clock.Share(1.0) }, isWhole: false, start: null, cancellation);
        return outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible } ? outcome.Primal : null;
    }

    // A point at which a project is out (or in) ends the hope for a proof that it cannot be.
    private void Close(bool[] isOpen, int[] projects, double[] point, bool isIn)
    {
        foreach (int project in projects)
        {
            double part = near.PartOf(project, point);
            isOpen[project] &= isIn ? part > Part : part < 1.0 - Part;
        }
    }
}
