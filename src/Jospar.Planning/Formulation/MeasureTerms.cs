using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation;

/// <summary>
/// A measure over a filter and a span of years as a linear expression over columns, <c>Σ c·x + constant</c>: what
/// targets and limits are made of. Money is in the solver's unit. The list of terms is used again at each call.
/// </summary>
internal sealed class MeasureTerms(ModelDraft draft)
{
    private readonly List<(int Column, double Coefficient)> _terms = [];
    private readonly PlanningProblem _problem = draft.Problem;
    private MeasureFilter? _filter;
    private List<int> _passing = [];

    /// <summary>The expression's terms, valid until the next call; a column may stand in several.</summary>
    public IReadOnlyList<(int Column, double Coefficient)> Terms => _terms;

    /// <summary>The expression's constant.</summary>
    public double Constant { get; private set; }

    /// <summary>Works out a measure in a year, or in all years up to it.</summary>
    public void Collect(Measure measure, MeasureFilter filter, Year year, Span span)
    {
        _terms.Clear();
        Constant = 0.0;
        int last = _problem.Index.OffsetOf(year);
        int first = span == Span.Cumulative ? 0 : last;
        if (StartMeasures.Counts(measure))
        {
            CollectStarts(measure, filter, first, last);
            return;
        }

        switch (measure)
        {
            case Measure.Output or Measure.Use or Measure.ValueAdded:
                CollectActivities(measure, filter, first, last);
                break;
            case Measure.Exports:
                CollectExports(filter, first, last);
                break;
            case Measure.UnservedDemand:
                CollectUnserved(filter, first, last);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure.");
        }
    }

    private void CollectStarts(Measure measure, MeasureFilter filter, int first, int last)
    {
        if (!ReferenceEquals(_filter, filter))
        {
            _filter = filter;
            _passing = _problem.StartMeasures.Passing(filter, _problem.Starts.All);
        }

        foreach (int start in _passing)
        {
            double sum = 0.0;
            for (int year = first; year <= last; year++)
            {
                sum += _problem.StartMeasures.Of(measure, filter, _problem.Starts.All[start], year);
            }

            Add(draft.Columns.Launch[start], sum);
        }
    }

    private void CollectActivities(Measure measure, MeasureFilter filter, int first, int last)
    {
        var passing = CommoditiesPassing(filter);
        int unit = -1;
        bool passes = false;
        for (int i = 0; i < _problem.Activities.Length; i++)
        {
            var activity = _problem.Activities[i];
            if (activity.Unit != unit)
            {
                unit = activity.Unit;
                passes = Passes(filter, _problem.Units.All[unit]);
            }

            if (passes && first <= activity.Year && activity.Year <= last)
            {
                Add(draft.Columns.Activity[i], PerActivity(measure, passing, _problem.Units.All[unit], activity.Year));
            }
        }
    }

    private double PerActivity(Measure measure, bool[] passing, PlannedUnit unit, int year)
    {
        var recipe = _problem.Index.Recipes[unit.Process];
        double sum = 0.0;
        for (int entry = 0; entry < recipe.Rates.Length; entry++)
        {
            int commodity = recipe.Commodities[entry];
            double rate = recipe.Rates[entry];
            if (passing[commodity])
            {
                sum += measure switch
                {
                    Measure.Output => Math.Max(0.0, rate),
                    Measure.Use => Math.Max(0.0, -rate),
                    _ => rate * _problem.Prices.Reference(commodity, year) * _problem.Index.MoneyScale,
                };
            }
        }

        return sum;
    }

    private void CollectExports(MeasureFilter filter, int first, int last)
    {
        var passing = CommoditiesPassing(filter);
        for (int i = 0; i < _problem.Flows.Length; i++)
        {
            var flow = _problem.Flows[i];
            var route = _problem.Routes[flow.Route];
            if (passing[flow.Commodity] && first <= flow.Year && flow.Year <= last && _problem.Index.IsWorld[route.To]
                && _problem.StartMeasures.PassesPlace(filter, route.Border))
            {
                Add(draft.Columns.Sent[i], route.Arriving);
            }
        }
    }

    private void CollectUnserved(MeasureFilter filter, int first, int last)
    {
        var passing = CommoditiesPassing(filter);
        bool Passes(Supply demand) => passing[demand.Commodity] && first <= demand.Year && demand.Year <= last
            && _problem.StartMeasures.PassesPlace(filter, demand.Place);
        Constant = _problem.Demands.Where(Passes).Sum(demand => demand.Amount);
        for (int i = 0; i < _problem.Served.Length; i++)
        {
            if (Passes(_problem.Demands[_problem.Served[i]]))
            {
                Add(draft.Columns.Served[i], -1.0);
            }
        }
    }

    private bool Passes(MeasureFilter filter, PlannedUnit unit) =>
        _problem.StartMeasures.PassesPlace(filter, unit.Place)
        && (unit.Project >= 0
            ? StartMeasures.PassesProject(filter, _problem.Programme.Projects[unit.Project])
            : filter is { Sector: null, Tag: null, Sponsor: null });

    private bool[] CommoditiesPassing(MeasureFilter filter) => [.. _problem.Programme.Commodities.Select(filter.Passes)];

    private void Add(int column, double coefficient)
    {
        if (coefficient != 0.0)
        {
            _terms.Add((column, coefficient));
        }
    }
}
