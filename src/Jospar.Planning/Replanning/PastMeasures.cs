using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// What was reached, by each measure, in the years that are over: as reported, else as planned where what the plan needed
/// for it had happened.
/// </summary>
internal sealed class PastMeasures
{
    private readonly History _history;
    private readonly PlaceTree _places;
    private readonly Plan _plan;
    private readonly Programme _asItCame;
    private readonly Dictionary<int, PlanMeasures> _measures = [];

    /// <summary>The past of a history, after <paramref name="plan"/> in whatever was not reported.</summary>
    public PastMeasures(History history, Plan plan)
    {
        _history = history;
        _places = new PlaceTree(history.Programme.Places);
        _plan = plan;
        _asItCame = AsItCame(history);
    }

    /// <summary>The measure added up from the plan's first year to the last that is over; nothing where none is.</summary>
    public decimal Before(Measure measure, MeasureFilter filter)
    {
        if (_history.From <= _history.Programme.Terms.FirstYear)
        {
            return 0m;
        }

        return measure == Measure.Investment
            ? _history.Begun.Where(begun => Passes(filter, begun)).Sum(SpentWithin)
            : _history.Programme.Years.Where(year => year < _history.From).Sum(year => MeasuresIn(year).Value(measure, filter, Span.Year, year));
    }

    /// <summary>What a promise reached in its year, which is over.</summary>
    public decimal Reached(Target target) => target.Span == Span.Cumulative
        ? Before(target.Measure, target.Filter)
        : MeasuresIn(target.Year).Value(target.Measure, target.Filter, Span.Year, target.Year);

    /// <summary>What is left of a promise: a cumulative one asks for what is still missing, and weighs each unit as before.</summary>
    public Target Remaining(Target target)
    {
        decimal reached = target.Span == Span.Cumulative ? Before(target.Measure, target.Filter) : 0m;
        if (reached == 0m)
        {
            return target;
        }

        decimal level = Math.Max(0m, target.RequiredLevel - reached);
        decimal scale = level != 0m ? level : target.Scale;
        return target with
        {
            Level = level,
            Factor = null,
            Baseline = scale,
            Weight = target.Weight * scale / target.Scale,
            Provenance = Noted(target.Provenance, target.RequiredLevel, reached),
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

        decimal level = limit.Level - reached;
        return limit.Bound == Bound.AtLeast && level <= 0m
            ? null
            : limit with { Level = Math.Max(0m, level), Provenance = Noted(limit.Provenance, limit.Level, reached) };
    }

    /// <summary>Whether a project that began counts.</summary>
    public bool Passes(MeasureFilter filter, BegunProject begun) =>
        (filter.Family is null || filter.Family == begun.Project.Family)
        && StartMeasures.PassesProject(filter, begun.Project)
        && MeasuresIn(_history.Programme.Terms.FirstYear).Makes(filter, begun.Project)
        && (filter.Place is not { } outer || _places.IsWithin(begun.Site.Place, outer));

    private decimal SpentWithin(BegunProject begun) => _history.Programme.Years
        .Where(year => year < _history.From)
        .Sum(year => _history.SpentIn(begun, year));

    // The programme whose begun projects were built as long as they were.
    private static Programme AsItCame(History history)
    {
        var begun = history.Begun.ToDictionary(project => project.Project.Id);
        return history.Programme with
        {
            Projects =
            [
                .. history.Programme.Projects.Select(project =>
                    begun.TryGetValue(project.Id, out var came) ? project with { BuildYears = came.BuildYears } : project),
            ],
        };
    }

    // A project given up counts until then, so that the measures of a year are those of what had not been given up by it.
    private PlanMeasures MeasuresIn(Year year)
    {
        int over = _history.Begun.Count(begun => begun.IsOverIn(year));
        if (!_measures.TryGetValue(over, out var measures))
        {
            var begun = _history.Begun.Where(project => !project.IsOverIn(year)).ToArray();
            measures = new PlanMeasures(_asItCame, DecisionsOf(begun));
            _measures.Add(over, measures);
        }

        return measures;
    }

    private PlanDecisions DecisionsOf(BegunProject[] begun)
    {
        var running = begun.ToDictionary(project => UnitId.FromProject(project.Project.Id, project.Site.Place));
        var facilities = _history.Programme.Facilities.ToDictionary(facility => UnitId.FromFacility(facility.Id));
        var activities = new SortedDictionary<(UnitId Unit, Year Year), decimal>();
        foreach (var (unit, year, amount) in _plan.Decisions.Activities.Where(row => row.Year < _history.From))
        {
            decimal most = facilities.ContainsKey(unit) ? amount : running.TryGetValue(unit, out var project) ? project.CapacityIn(year) : 0m;
            activities[(unit, year)] = Math.Min(amount, most);
        }

        foreach (var fact in _history.Actuals.Where(fact => fact.Kind == ActualKind.Output && fact.Year < _history.From))
        {
            if (FindUnit(fact, begun) is { } unit)
            {
                activities[(unit, fact.Year!.Value)] = fact.Value ?? 0m;
            }
        }

        return _plan.Decisions with
        {
            Launches = [.. begun.Select(project => (project.Project.Id, project.Site.Place, project.Start))],
            Activities = [.. activities.Where(pair => pair.Value > 0m).Select(pair => (pair.Key.Unit, pair.Key.Year, pair.Value))],
        };
    }

    private static UnitId? FindUnit(Actual fact, BegunProject[] begun) => fact.Facility is { } facility
        ? UnitId.FromFacility(facility)
        : begun.FirstOrDefault(project => project.Project.Id == fact.Project) is { } project
            ? UnitId.FromProject(project.Project.Id, project.Site.Place)
            : null;

    private static Provenance Noted(Provenance provenance, decimal asked, decimal reached)
    {
        string note = string.Create(CultureInfo.InvariantCulture, $"{PlanNumber.Format(asked)} in all; {PlanNumber.Format(reached)} of it before.");
        return provenance.With(note);
    }
}
