using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Alternatives;

/// <summary>Which projects must move with a project, as one requires the other.</summary>
internal sealed class Companions
{
    private readonly ILookup<int, int> _required;
    private readonly ILookup<int, int> _dependents;

    /// <summary>The companions of a programme's projects.</summary>
    public Companions(PlanningProblem problem)
    {
        var indices = problem.Programme.Projects.Select((project, n) => (project.Id, n)).ToDictionary(pair => pair.Id, pair => pair.n);
        var pairs = problem.Programme.Relations.Where(relation => relation.Kind == RelationKind.Requires)
            .Select(relation => (Dependent: indices[relation.Project], Required: indices[relation.Other])).ToArray();
        _required = pairs.ToLookup(pair => pair.Dependent, pair => pair.Required);
        _dependents = pairs.ToLookup(pair => pair.Required, pair => pair.Dependent);
    }

    /// <summary>A project and all that fall with it: those that require it, those that require these, and so on.</summary>
    public IReadOnlyCollection<int> FallingWith(int project) => Reached(project, _dependents);

    /// <summary>A project and all that it needs.</summary>
    public IReadOnlyCollection<int> NeededBy(int project) => Reached(project, _required);

    private static HashSet<int> Reached(int project, ILookup<int, int> next)
    {
        var reached = new HashSet<int> { project };
        var open = new Stack<int>([project]);
        while (open.TryPop(out int at))
        {
            foreach (int other in next[at].Where(reached.Add))
            {
                open.Push(other);
            }
        }

        return reached;
    }
}
