using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Replanning;

/// <summary>
/// What was reached, by each measure, in the years that are over: as reported, else as planned where what the plan needed
/// for it had happened. Where less of a good was made than planned, less of it was exported and served, in proportion.
/// </summary>
internal sealed class PastMeasures
{
    private readonly History _history;
    private readonly PlaceTree _places;
    private readonly Plan _plan;
    private readonly AccountBook _planned;
    private readonly Dictionary<Year, PlanMeasures> _measures = [];

    /// <summary>The past of a history, after <paramref name="plan"/> in whatever was not reported.</summary>
    public PastMeasures(History history, Plan plan)
    {
        _history = history;
        _places = new PlaceTree(history.Programme.Places);
        _plan = plan;
        _planned = new AccountBook(history.Programme, plan.Decisions);
    }

    /// <summary>The measure added up from the plan's first year to the last that is over; nothing where none is.</summary>
    public decimal Before(Measure measure, MeasureFilter filter) => UpTo(measure, filter, _history.From + -1);

    /// <summary>What a promise reached in its year, which is over, or in all years up to it.</summary>
    public decimal Reached(Target target) => target.Span == Span.Cumulative
        ? UpTo(target.Measure, target.Filter, target.Year)
        : In(target.Measure, target.Filter, target.Year);

    /// <summary>What is left of a promise: a cumulative one asks for what is still missing, and weighs each unit as before.</summary>
    public Target Remaining(Target target)
    {
        decimal reached = target.Span == Span.Cumulative ? Before(target.Measure, target.Filter) : 0m;
        if (reached == 0m)
        {
            return target;
        }

        // What an outcome counts as a rounding is none of what is left either.
        decimal missing = target.RequiredLevel - reached;
        decimal level = Math.Abs(missing) <= TargetAccount.Rounding * target.Scale ? 0m : Math.Max(0m, missing);
        decimal scale = level != 0m ? level : target.Scale;
        return target with
        {
            Level = level,
            Factor = null,
            Baseline = scale,
            Weight = target.Weight * scale / target.Scale,
            Provenance = target.Provenance.With(RestatedNotes.OfWhole(target.RequiredLevel, reached, UnitOf(target.Measure, target.Filter))),
        };
    }

    /// <summary>What is left of a limit; nothing where it asks for no more than was reached.</summary>
    public Limit? Remaining(Limit limit)
    {
        decimal reached = limit.Span == Span.Cumulative ? Before(limit.Measure, limit.Filter) : 0m;
        if (reached == 0m)
        {
            return limit;
        }

        decimal level = Remainder.Of(limit.Level, reached);
        return limit.Bound == Bound.AtLeast && level <= 0m
            ? null
            : limit with
            {
                Level = Math.Max(0m, level),
                Provenance = limit.Provenance.With(RestatedNotes.OfWhole(limit.Level, reached, UnitOf(limit.Measure, limit.Filter))),
            };
    }

    /// <summary>Whether a project that began counts.</summary>
    public bool Passes(MeasureFilter filter, BegunProject begun) =>
        (filter.Family is null || filter.Family == begun.Project.Family)
        && StartMeasures.PassesProject(filter, begun.Project)
        && MeasuresIn(_history.Programme.Terms.FirstYear).Makes(filter, begun.Project)
        && (filter.Place is not { } outer || _places.IsWithin(begun.Site.Place, outer));

    private decimal UpTo(Measure measure, MeasureFilter filter, Year last) =>
        _history.Programme.Years.Where(year => year < _history.From && year <= last).Sum(year => In(measure, filter, year));

    private decimal In(Measure measure, MeasureFilter filter, Year year) => measure == Measure.Investment
        ? _history.Begun.Where(begun => Passes(filter, begun)).Sum(begun => _history.Spending.SpentIn(begun, year))
        : MeasuresIn(year).Value(measure, filter, Span.Year, year);

    // A project given up counts until then; where nobody knows when, as long as the past.
    private PlanMeasures MeasuresIn(Year year)
    {
        if (!_measures.TryGetValue(year, out var measures))
        {
            BegunProject[] begun = [.. _history.Begun.Where(project => !project.IsOverIn(year))];
            var (programme, decisions) = (AsItCame(year), DecisionsIn(year, begun));
            var supply = new PastSupply(new AccountBook(programme, decisions), year);
            measures = new PlanMeasures(programme, supply.Cut(decisions, new PastSupply(_planned, year)));
            _measures.Add(year, measures);
        }

        return measures;
    }

    // The programme whose begun projects were built as long as they were, and have the jobs last reported by the year.
    private Programme AsItCame(Year year)
    {
        var begun = _history.Begun.ToDictionary(project => project.Project.Id);
        return _history.Programme with
        {
            Projects =
            [
                .. _history.Programme.Projects.Select(project => begun.TryGetValue(project.Id, out var came)
                    ? project with { BuildYears = came.BuildYears, Jobs = ChangedProjects.JobsOf(_history, project, year) }
                    : project),
            ],
        };
    }

    private PlanDecisions DecisionsIn(Year year, BegunProject[] begun)
    {
        // Elsewhere than planned, it does there what it was to do.
        var planned = begun.ToDictionary(project => UnitAt(project, _history.Planned.GetValueOrDefault(project.Project.Id)?.Site ?? project.Site.Place));
        var facilities = _history.Programme.Facilities.Select(facility => UnitId.FromFacility(facility.Id)).ToHashSet();
        var activities = new SortedDictionary<UnitId, decimal>();
        foreach (var (unit, _, amount) in _plan.Decisions.Activities.Where(row => row.Year == year))
        {
            if (facilities.Contains(unit))
            {
                activities[unit] = amount;
            }
            else if (planned.TryGetValue(unit, out var project))
            {
                activities[UnitAt(project, project.Site.Place)] = Math.Min(amount, project.CapacityIn(year));
            }
        }

        foreach (var fact in _history.Actuals.Where(fact => fact.Kind == ActualKind.Output && fact.Year == year))
        {
            if (FindUnit(fact, begun) is { } unit)
            {
                activities[unit] = fact.Value ?? 0m;
            }
        }

        return _plan.Decisions with
        {
            Launches = [.. begun.Select(project => (project.Project.Id, project.Site.Place, project.Start))],
            Activities = [.. activities.Where(pair => pair.Value > 0m).Select(pair => (pair.Key, year, pair.Value))],
        };
    }

    private static UnitId? FindUnit(Actual fact, BegunProject[] begun) => fact.Facility is { } facility
        ? UnitId.FromFacility(facility)
        : begun.FirstOrDefault(project => project.Project.Id == fact.Project) is { } project
            ? UnitAt(project, project.Site.Place)
            : null;

    private static UnitId UnitAt(BegunProject begun, PlaceId place) => UnitId.FromProject(begun.Project.Id, place);

    private string UnitOf(Measure measure, MeasureFilter filter) => MeasureText.UnitOf(_history.Programme, measure, filter);
}
