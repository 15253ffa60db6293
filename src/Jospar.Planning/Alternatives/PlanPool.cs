using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// The different plans found so far: no two of them launch the same projects at the same sites in the same years, but for those
/// of a direction that other amounts alone take farther.
/// </summary>
internal sealed class PlanPool
{
    // Of what a direction pushes, a gain that is none.
    private const double Least = 1e-6;

    private readonly NearOptimalModel _near;
    private readonly Dictionary<string, AlternativePlan?> _byLaunches = new(StringComparer.Ordinal);
    private readonly List<AlternativePlan> _found = [];
    private readonly List<(AlternativePlan Plan, double[] Point)> _points = [];
    private readonly List<HashSet<ProjectId>> _launched = [];

    /// <summary>A pool that holds the plan itself.</summary>
    public PlanPool(NearOptimalModel near, Plan plan)
    {
        _near = near;
        _byLaunches.Add(LaunchesText.Of(plan), null);
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
    /// The same as <see cref="Keep"/>, but that what other amounts alone take farther in a direction is new, too, and that other launches
    /// which take it no farther and are worth less are not kept: the plan itself is the better answer.
    /// </summary>
    public AlternativePlan? Add(string name, MadePlan made, DirectionVector direction) =>
        IsFartherByAmounts(made, direction) ? KeepBeside(name, made)
        : IsFarther(made, direction, _near.Base) || !_near.IsWorse(made.Point) ? Keep(name, made)
        : null;

    /// <summary>Keeps a plan where it is new; answers the one that has the same launches where it is not, and nothing where that is the plan itself.</summary>
    public AlternativePlan? Keep(string name, MadePlan made)
    {
        string key = LaunchesText.Of(made.Plan);
        if (_byLaunches.TryGetValue(key, out var known))
        {
            return known;
        }

        return _byLaunches[key] = KeepBeside(name, made);
    }

    private bool IsFartherByAmounts(MadePlan made, DirectionVector direction) =>
        _byLaunches.TryGetValue(LaunchesText.Of(made.Plan), out var known)
        && IsFarther(made, direction, known is null ? _near.Base : _points.First(pair => pair.Plan == known).Point);

    private static bool IsFarther(MadePlan made, DirectionVector direction, double[] than)
    {
        double there = direction.At(than);
        double gained = direction.At(made.Point) - there;
        return (direction.Sense == ObjectiveSense.Minimise ? -gained : gained) > Least * Math.Max(1.0, Math.Abs(there));
    }

    private AlternativePlan KeepBeside(string name, MadePlan made)
    {
        var origin = new PlanOrigin(PlanPurpose.Alternative, Within: _near.Within, Direction: name);
        var alternative = new AlternativePlan(name, made.Plan with { Run = made.Plan.Run with { Origin = origin } }, made.Verification);
        _found.Add(alternative);
        _points.Add((alternative, made.Point));
        _launched.Add(ProjectsOf(made.Plan));
        return alternative;
    }

    /// <summary>The plans found.</summary>
    public ImmutableArray<AlternativePlan> ToImmutable() => [.. _found];

    private static HashSet<ProjectId> ProjectsOf(Plan plan) => [.. plan.Decisions.Launches.Select(launch => launch.Project)];
}
