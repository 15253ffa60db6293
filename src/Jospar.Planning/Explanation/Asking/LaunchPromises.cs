using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// The promises whose measures nothing but launches stand in, such as jobs: by how much more each would be missed, by arithmetic.
/// A price tells only what the next unit does, which is nothing where a promise is kept with some to spare.
/// </summary>
internal sealed class LaunchPromises
{
    private readonly ExplainedModel _explained;
    private readonly TargetRow[] _rows;
    private readonly double[] _planned;
    private readonly List<(int Promise, double Amount)>[] _ofStart;

    /// <summary>The promises of <paramref name="explained"/> that have a weight and that only launches count.</summary>
    public LaunchPromises(ExplainedModel explained)
    {
        _explained = explained;
        var launch = explained.Model.Columns.Launch;
        _rows =
        [
            .. Enumerable.Range(0, explained.Programme.Targets.Length).Where(g => explained.Programme.Targets[g].Weight > 0m)
                .Select(g => new TargetRow(explained.Model, g)).Where(row => row.Terms.All(term => launch.Holds(term.Column))),
        ];
        _planned = [.. _rows.Select(row => row.Constant + row.Terms.Sum(term => term.Coefficient * explained.Point[term.Column]))];
        _ofStart = new List<(int, double)>[launch.Count];
        for (int n = 0; n < _rows.Length; n++)
        {
            foreach (var (column, coefficient) in _rows[n].Terms)
            {
                (_ofStart[column - launch.First] ??= []).Add((n, coefficient));
            }
        }
    }

    /// <summary>
    /// What is to be added to the change of the shortfall that the prices <paramref name="duals"/> foresee when
    /// <paramref name="start"/> takes the place of <paramref name="planned"/>; −1 stands for no start. Unit: weight.
    /// </summary>
    public double BeyondPrices(int start, int planned, double[] duals) => ChangesOf(start, planned).Sum(change =>
    {
        var row = _rows[change.Promise];
        double weight = _explained.Model.Shortfall.Costs[_explained.Model.Columns.Shortfall[row.Index]];
        return (duals[row.Row] * change.Added + weight * change.Missed) / row.Unit;
    });

    /// <summary>The promises that are then missed by more.</summary>
    public ImmutableArray<Lack> MissedBy(int start, int planned) =>
    [
        .. ChangesOf(start, planned).Where(change => change.Missed > GoalScale.Hair(_planned[change.Promise]))
            .Select(change => new Lack(ThingOf(_rows[change.Promise].Target), SolverNumber.Of(change.Added), SolverNumber.Of(change.Missed))),
    ];

    // Unit: the target's.
    private IEnumerable<(int Promise, double Added, double Missed)> ChangesOf(int start, int planned) =>
        Of(start).Concat(Of(planned).Select(entry => (entry.Promise, Amount: -entry.Amount)))
            .GroupBy(entry => entry.Promise, entry => entry.Amount)
            .Select(amounts => (amounts.Key, amounts.Sum(), MissedAt(amounts.Key, amounts.Sum()) - MissedAt(amounts.Key, 0.0)));

    private double MissedAt(int promise, double added)
    {
        var target = _rows[promise].Target;
        double over = _planned[promise] + added - (double)target.RequiredLevel;
        return Math.Max(0.0, target.Bound == Bound.AtMost ? over : -over);
    }

    private List<(int Promise, double Amount)> Of(int start) => start < 0 ? [] : _ofStart[start] ?? [];

    private ScarceThing ThingOf(Target target) => new(
        TargetShortfall.Name, target.Id.Value, target.Year, MeasureText.UnitOf(_explained.Programme, target.Measure, target.Filter));
}
