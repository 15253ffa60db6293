using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Rules out starts that no plan can contain: each alone, beside the committed ones, breaks a limit, empties a fund,
/// needs more room than there is, or lacks a project that it requires. The optimum stays; the relaxation comes closer.
/// Committed starts are never ruled out: where they clash, the diagnosis has to say so.
/// </summary>
internal sealed class StartTightening
{
    private const double Slack = 1e-9;

    private readonly ProgrammeIndex _index;
    private readonly StartMeasures _measures;
    private readonly FundSchedules _schedules;
    private readonly List<Start> _starts;
    private readonly List<(StartExclusion Reason, string? By, (double Taken, double Left)? Broken)>?[] _out;
    private readonly int[] _firstOf;

    private StartTightening(ProgrammeIndex index, StartMeasures measures, FundSchedules schedules, List<Start> starts)
    {
        _index = index;
        _measures = measures;
        _schedules = schedules;
        _starts = starts;
        _out = new List<(StartExclusion, string?, (double, double)?)>?[starts.Count];
        _firstOf = StartSet.FirstOfEach(index, starts);
    }

    /// <summary>The starts that are left; those ruled out are added to <paramref name="excluded"/>, once for each rule that they break.</summary>
    public static List<Start> Of(
        ProgrammeIndex index, StartMeasures measures, FundSchedules schedules, List<Start> starts, List<ExcludedStart> excluded)
    {
        var tightening = new StartTightening(index, measures, schedules, starts);
        tightening.ByLimits();
        tightening.ByFunds();
        tightening.ByStocks();
        tightening.ByRelations();
        var kept = new List<Start>(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            if (tightening._out[i] is not { } reasons)
            {
                kept.Add(starts[i]);
                continue;
            }

            var project = index.Programme.Projects[starts[i].Project];
            excluded.AddRange(reasons.Select(reason => new ExcludedStart(
                project.Id, project.Sites[starts[i].Site].Place, index.YearAt(starts[i].Year), reason.Reason, reason.By, reason.Broken)));
        }

        return kept;
    }

    private void ByLimits()
    {
        MeasureFilter? filter = null;
        List<int> passing = [];
        foreach (var instance in LimitInstance.Of(_index.Programme))
        {
            if (instance.Limit.Bound != Bound.AtMost || !StartMeasures.Counts(instance.Limit.Measure))
            {
                continue;
            }

            if (!ReferenceEquals(filter, instance.Filter))
            {
                filter = instance.Filter;
                passing = _measures.Passing(filter, _starts);
            }

            ByLimit(instance, passing);
        }
    }

    private void ByLimit(LimitInstance instance, List<int> passing)
    {
        double scale = MeasureUnits.ScaleOf(_index, instance.Limit.Measure);
        double level = (double)instance.Limit.Level * scale;
        double left = level - passing.Where(i => _starts[i].IsCommitted).Sum(i => Taken(instance, i));
        double room = left + level * Slack + Slack;
        foreach (int i in passing)
        {
            if (room >= 0 && !_starts[i].IsCommitted && Taken(instance, i) is var taken && taken > room)
            {
                Exclude(i, StartExclusion.Limit, instance.Limit.Id.Value, (taken / scale, left / scale));
            }
        }
    }

    private double Taken(LimitInstance instance, int i)
    {
        int last = _index.OffsetOf(instance.Year);
        double sum = 0.0;
        for (int year = instance.Limit.Span == Span.Cumulative ? 0 : last; year <= last; year++)
        {
            sum += _measures.Of(instance.Limit.Measure, instance.Filter, _starts[i], year);
        }

        return sum;
    }

    private void ByFunds()
    {
        Start[] earlier = [.. _starts.Where(start => start.Year < 0)];
        for (int f = 0; f < _index.Programme.Funds.Length; f++)
        {
            var ceiling = new FundCeiling(_index, _measures, _schedules, f, earlier);
            var id = _index.Programme.Funds[f].Id;
            for (int i = 0; i < _starts.Count; i++)
            {
                var project = _index.Programme.Projects[_starts[i].Project];
                if (!_starts[i].IsCommitted
                    && project.Financing.FirstOrDefault(part => part.Fund == id) is { } financing
                    && ceiling.IsBelow((double)financing.Share * _measures.CapitalOf(_starts[i]), project.BuildYears, _starts[i].Year))
                {
                    Exclude(i, StartExclusion.Fund, id.Value);
                }
            }
        }
    }

    private void ByStocks()
    {
        var stocks = StockSet.Of(_index);
        double[] room = [.. stocks.Available.Select(available => available + available * Slack + Slack)];
        for (int i = 0; i < _starts.Count; i++)
        {
            if (_starts[i].IsCommitted)
            {
                stocks.ForEachOccupied(_starts[i], (stock, amount) => room[stock] -= amount);
            }
        }

        for (int i = 0; i < _starts.Count; i++)
        {
            if (!_starts[i].IsCommitted)
            {
                int at = i;
                stocks.ForEachOccupied(_starts[i], (stock, amount) =>
                {
                    if (room[stock] >= 0 && amount > room[stock])
                    {
                        Exclude(at, StartExclusion.OccupiedStock, stocks.LabelOf(stock));
                    }
                });
            }
        }
    }

    private void ByRelations()
    {
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var relation in _index.Programme.Relations)
            {
                isChanged |= relation.Kind == RelationKind.Requires ? ByRequirement(relation) : ByExclusion(relation);
            }
        }
    }

    private bool ByRequirement(Relation relation)
    {
        int other = _index.Projects[relation.Other];
        int earliest = StartsLeft(other).Select(i => _starts[i].RunsFrom).DefaultIfEmpty(int.MaxValue).Min();
        return ExcludeAll(
            StartsLeft(_index.Projects[relation.Project]).Where(i => _starts[i].RunsFrom < earliest),
            StartExclusion.Requirement,
            relation.Other.Value);
    }

    private bool ByExclusion(Relation relation)
    {
        var first = _index.Programme.Projects[_index.Projects[relation.Project]];
        var second = _index.Programme.Projects[_index.Projects[relation.Other]];
        bool isChanged = first.Commitment is not null
            && ExcludeAll(StartsLeft(_index.Projects[second.Id]), StartExclusion.Exclusion, first.Id.Value);
        return isChanged | (second.Commitment is not null
            && ExcludeAll(StartsLeft(_index.Projects[first.Id]), StartExclusion.Exclusion, second.Id.Value));
    }

    private IEnumerable<int> StartsLeft(int project)
    {
        for (int i = _firstOf[project]; i < _firstOf[project + 1]; i++)
        {
            if (_out[i] is null)
            {
                yield return i;
            }
        }
    }

    private bool ExcludeAll(IEnumerable<int> starts, StartExclusion reason, string by)
    {
        int[] losing = [.. starts.Where(i => !_starts[i].IsCommitted)];
        foreach (int i in losing)
        {
            Exclude(i, reason, by);
        }

        return losing.Length > 0;
    }

    // Whoever asks what a start waits for has to know of each thing; a limit says so once, by the first year that it is broken in.
    private void Exclude(int i, StartExclusion reason, string by, (double Taken, double Left)? broken = null)
    {
        var reasons = _out[i] ??= [];
        if (!reasons.Exists(known => known.Reason == reason && known.By == by))
        {
            reasons.Add((reason, by, broken));
        }
    }
}
