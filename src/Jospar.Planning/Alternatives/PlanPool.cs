using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Alternatives;

/// <summary>The different plans found so far: no two of them launch the same projects at the same sites in the same years.</summary>
internal sealed class PlanPool
{
    private readonly NearOptimalModel _near;
    private readonly Dictionary<string, AlternativePlan?> _byLaunches = new(StringComparer.Ordinal);
    private readonly List<AlternativePlan> _found = [];
    private readonly List<(AlternativePlan Plan, double[] Point)> _points = [];
    private readonly List<HashSet<ProjectId>> _launched = [];

    /// <summary>A pool that holds the plan itself.</summary>
    public PlanPool(NearOptimalModel near, Plan plan)
    {
        _near = near;
        _byLaunches.Add(KeyOf(plan), null);
        _launched.Add(ProjectsOf(plan));
    }

    /// <summary>The plans beside the plan itself, in the order found.</summary>
    public IReadOnlyList<AlternativePlan> Found => _found;

    /// <summary>The same with the point of each.</summary>
    public IReadOnlyList<(AlternativePlan Plan, double[] Point)> Points => _points;

    /// <summary>How many plans there are, the plan itself included.</summary>
    public int Count => _launched.Count;

    /// <summary>How many of them hold a project.</summary>
    public int HoldersOf(ProjectId project) => _launched.Count(launched => launched.Contains(project));

    /// <summary>
    /// Makes a plan of a point and keeps it where it is new; answers the one that has the same launches where it is not,
    /// and nothing where that is the plan itself or the point has no exact plan.
    /// </summary>
    public (AlternativePlan? Plan, double[]? Point) Add(string name, double[] rough, DirectionVector? direction)
    {
        if (_near.Refine(rough, direction) is not { } point)
        {
            return (null, null);
        }

        var (plan, verification) = _near.PlanOf(point);
        return (Keep(name, new MadePlan(point, plan, verification)), point);
    }

    /// <summary>Keeps a plan where it is new; answers the one that has the same launches where it is not, and nothing where that is the plan itself.</summary>
    public AlternativePlan? Keep(string name, MadePlan made)
    {
        string key = KeyOf(made.Plan);
        if (_byLaunches.TryGetValue(key, out var known))
        {
            return known;
        }

        var alternative = new AlternativePlan(name, made.Plan, made.Verification);
        _byLaunches.Add(key, alternative);
        _found.Add(alternative);
        _points.Add((alternative, made.Point));
        _launched.Add(ProjectsOf(made.Plan));
        return alternative;
    }

    /// <summary>The plans found.</summary>
    public ImmutableArray<AlternativePlan> ToImmutable() => [.. _found];

    private static HashSet<ProjectId> ProjectsOf(Plan plan) => [.. plan.Decisions.Launches.Select(launch => launch.Project)];

    private static string KeyOf(Plan plan) => string.Join('\n', plan.Decisions.Launches
        .Select(launch => $"{launch.Project} {launch.Site} {launch.Start}").Order(StringComparer.Ordinal));
}
