using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// How much of an obliged good that is imported may be sent on in the changed programme, whose most output grows with what is changed only: the
/// elastic model's own counts what is not launched, and ores that are not added, too.
/// Equation: <c>exports ≤ (1 − share) · output + share · (most output + Σ_s more_s · u_s + Σ_r e_r)</c>, with the most output of the programme
/// as it is, and more_s what a start could make that none of its unit's possible starts could. What could run, or be extracted, only where some
/// other quantity grows counts with its output.
/// </summary>
internal sealed class SentOnRows
{
    private readonly ElasticModel _elastic;
    private readonly PlanningProblem _open;
    private readonly PlanningProblem _programme;
    private readonly Dictionary<(UnitId Unit, int Year), double> _most;
    private readonly HashSet<(UnitId Unit, int Year)> _running;
    private readonly HashSet<(int Place, int Commodity, int Year)> _extracted;

    private SentOnRows(ElasticModel elastic, PlanningProblem programme)
    {
        (_elastic, _open, _programme) = (elastic, elastic.Inner.Problem, programme);
        _most = programme.Activities.ToDictionary(activity => (programme.Units.All[activity.Unit].Id, activity.Year), activity => activity.Most);
        var free = PlanningProblem.Of(_open.Programme, isTightened: false);
        _running = [.. _most.Keys, .. free.Activities.Where(activity => free.Units.All[activity.Unit].Project >= 0).Select(activity => (free.Units.All[activity.Unit].Id, activity.Year))];
        _extracted = [.. programme.Resources.Select(resource => (resource.Place, resource.Commodity, resource.Year))];
    }

    /// <summary>The rows that <paramref name="elastic"/> needs beside its own, where the programme as it is has the sets <paramref name="programme"/>.</summary>
    public static RowArrays[] Of(ElasticModel elastic, PlanningProblem programme)
    {
        var open = elastic.Inner.Problem;
        int first = elastic.Inner.Model.Constraints.First(block => block.Name == DomesticSupply.Name).First;
        var imported = DomesticSupply.BindingOf(open).Select((at, n) => (At: at, Offer: first + n * DomesticSupply.RowsEach))
            .Where(row => DomesticSupply.IsImported(open, open.Obliged[row.At])).ToArray();
        if (imported.Length == 0)
        {
            return [];
        }

        var rows = new SentOnRows(elastic, programme);
        return [.. imported.Select(row => rows.Of(row.At, row.Offer))];
    }

    private RowArrays Of(int at, int offer)
    {
        var obliged = _open.Obliged[at];
        double[] terms = new double[_elastic.Model.ColumnCount];
        var rows = _elastic.Inner.Model.Rows;
        for (int entry = rows.Starts.Span[offer]; entry < rows.Starts.Span[offer + 1]; entry++)
        {
            terms[rows.Columns.Span[entry]] = rows.Coefficients.Span[entry];
        }

        terms[_elastic.Inner.Columns.ProcessorsFull[at]] = 0.0;
        AddMade(terms, obliged);
        AddExtracted(terms, obliged);
        return RowArrays.Of(terms, double.NegativeInfinity, obliged.Share * DomesticSupply.MostOutputOf(_programme, obliged));
    }

    private void AddMade(double[] terms, ObligedYear obliged)
    {
        foreach (var (activity, rate) in DomesticSupply.MakersOf(_open, obliged))
        {
            var unit = _open.Units.All[_open.Activities[activity].Unit];
            if (!_running.Contains((unit.Id, obliged.Year)))
            {
                terms[_elastic.Inner.Columns.Activity[activity]] -= obliged.Share * rate;
                continue;
            }

            double most = _most.GetValueOrDefault((unit.Id, obliged.Year));
            for (int start = unit.FirstStart; start < unit.EndStart; start++)
            {
                double more = Math.Max(0.0, _open.Units.ActivityOf(unit, start, obliged.Year) - most);
                terms[_elastic.Inner.Columns.Launch[start]] -= obliged.Share * rate * more;
            }
        }
    }

    private void AddExtracted(double[] terms, ObligedYear obliged)
    {
        foreach (int at in DomesticSupply.ResourcesOf(_open, obliged))
        {
            var resource = _open.Resources[at];
            int column = _extracted.Contains((resource.Place, resource.Commodity, resource.Year))
                ? _elastic.FirstElastic + _elastic.Terms.Columns[at].Thing
                : _elastic.Inner.Columns.Extracted[at];
            terms[column] -= obliged.Share;
        }
    }
}
