using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// What launches add to the targets and limits that count launches and nothing else: arithmetic, no solver needed.
/// </summary>
internal sealed class LaunchTally
{
    private readonly PlanningProblem _problem;
    private readonly ImmutableArray<(int Target, Entry Entry)> _targets;
    private readonly ImmutableArray<(int Limit, Entry Entry, double Level, bool IsMost)> _limits;

    /// <summary>The tally of a launched programme.</summary>
    public LaunchTally(PlanningProblem problem)
    {
        _problem = problem;
        var programme = problem.Programme;
        _targets =
        [
            .. programme.Targets.Select((target, g) => (target, g))
                .Where(pair => StartMeasures.Counts(pair.target.Measure))
                .Select(pair => (pair.g, EntryOf(pair.target.Measure, pair.target.Filter, pair.target.Span, pair.target.Year))),
        ];
        var numbers = programme.Limits.Select((limit, at) => (limit.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        _limits =
        [
            .. LimitInstance.Of(programme)
                .Where(instance => StartMeasures.Counts(instance.Limit.Measure))
                .Select(instance => (
                    numbers[instance.Limit.Id],
                    EntryOf(instance.Limit.Measure, instance.Filter, instance.Limit.Span, instance.Year),
                    (double)instance.Limit.Level * MeasureUnits.ScaleOf(problem.Index, instance.Limit.Measure),
                    instance.Limit.Bound == Bound.AtMost))
                .Where(limit => limit.Item2.Starts.Length > 0),
        ];
    }

    // What each start adds; money grows with the project's capital cost.
    private sealed record Entry((int Start, double Added)[] Starts, bool IsMoney, double Unit);

    /// <summary>Writes what the targets that count launches reach; the others are left as they are. Unit: the measure's.</summary>
    public void Reached(DrawnWorld world, int[] starts, double[] reached)
    {
        foreach (var (target, entry) in _targets)
        {
            reached[target] = Sum(world, starts, entry) / entry.Unit;
        }
    }

    /// <summary>Limits that the launches of a draw break, each counted once whatever the years and sponsors.</summary>
    public IEnumerable<int> Broken(DrawnWorld world, int[] starts) => _limits
        .Where(limit =>
        {
            double sum = Sum(world, starts, limit.Entry);
            double slack = RoundedLaunches.Slack(limit.Level, limit.Entry.Unit);
            return limit.IsMost ? sum > limit.Level + slack : sum < limit.Level - slack;
        })
        .Select(limit => limit.Limit)
        .Distinct();

    private double Sum(DrawnWorld world, int[] starts, Entry entry)
    {
        double sum = 0.0;
        foreach (var (start, added) in entry.Starts)
        {
            var of = _problem.Starts.All[start];
            if (starts[of.Project] == start)
            {
                sum += entry.IsMoney && !of.IsCommitted ? added * (double)world.Capital(_problem.Programme.Projects[of.Project].Id) : added;
            }
        }

        return sum;
    }

    private Entry EntryOf(Measure measure, MeasureFilter filter, Span span, Year year)
    {
        int last = _problem.Index.OffsetOf(year);
        int first = span == Span.Cumulative ? 0 : last;
        var starts = _problem.StartMeasures.Passing(filter, _problem.Starts.All)
            .Select(start => (start, Enumerable.Range(first, last - first + 1)
                .Sum(at => _problem.StartMeasures.Of(measure, filter, _problem.Starts.All[start], at))))
            .Where(pair => pair.Item2 != 0.0);
        return new Entry(
            [.. starts], measure is Measure.Investment or Measure.FundExposure, MeasureUnits.ScaleOf(_problem.Index, measure));
    }
}
