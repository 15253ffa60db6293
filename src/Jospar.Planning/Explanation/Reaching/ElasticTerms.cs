using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// Which quantities of a programme may be exceeded, and where: rows that are eased, and column bounds that become rows.
/// A quantity that holds in several years is one column for all of them; only funds are told year by year.
/// </summary>
internal sealed class ElasticTerms
{
    private readonly Dictionary<(string Kind, string Subject, Domain.Year? Year), int> _index = [];
    private readonly List<ElasticThing> _things = [];

    /// <summary>The elastic terms of <paramref name="model"/>.</summary>
    public ElasticTerms(ProgrammeModel model)
    {
        foreach (var meaning in model.Meanings)
        {
            AddRow(model, meaning);
        }

        AddResources(model);
        GiveSizes();
    }

    /// <summary>Shape: [elastic column].</summary>
    public IReadOnlyList<ElasticThing> Things => _things;

    /// <summary>Rows that are eased: <c>a·x − coefficient · e</c> takes the place of <c>a·x</c>.</summary>
    public List<(int Row, int Thing, double Coefficient)> Rows { get; } = [];

    /// <summary>Columns whose upper bound becomes a row <c>x − e ≤ upper</c>: what is extracted, resource by resource.</summary>
    public List<(int Column, int Thing)> Columns { get; } = [];

    private void AddRow(ProgrammeModel model, RowMeaning meaning)
    {
        if (meaning.Constraint is not (ScarceKinds.OccupiedStock or ScarceKinds.LinkCapacity or ScarceKinds.FundBalance or ScarceKinds.ProgrammeLimit) || meaning.Unit is null)
        {
            return;
        }

        bool isFund = meaning.Constraint == ScarceKinds.FundBalance;
        // A limit on each sponsor is one limit.
        string subject = meaning.Constraint == ScarceKinds.ProgrammeLimit ? meaning.Subject.Split(',')[0] : meaning.Subject;
        var thing = new ScarceThing(meaning.Constraint, subject, isFund ? meaning.Year : null, meaning.Unit, meaning.IsMinimum);
        double now = isFund ? InflowOf(model, meaning) : meaning.AmountIn(model.Model.Rows);
        Rows.Add((meaning.Row, IndexOf(thing, now, TakenByAll(model, meaning)), meaning.PerUnit));
    }

    // Of each project, the start that takes most.
    private static double TakenByAll(ProgrammeModel model, RowMeaning meaning)
    {
        var rows = model.Model.Rows;
        var launch = model.Columns.Launch;
        double[] most = new double[model.Problem.Programme.Projects.Length];
        for (int at = rows.Starts.Span[meaning.Row]; at < rows.Starts.Span[meaning.Row + 1]; at++)
        {
            int column = rows.Columns.Span[at];
            if (launch.Holds(column))
            {
                int project = model.Problem.Starts.All[column - launch.First].Project;
                most[project] = Math.Max(most[project], rows.Coefficients.Span[at] / meaning.PerUnit);
            }
        }

        return most.Sum();
    }

    private static double InflowOf(ProgrammeModel model, RowMeaning meaning) =>
        (double)model.Problem.Programme.Funds.Single(fund => fund.Id.Value == meaning.Subject).InflowIn(meaning.Year!.Value).Value;

    private void AddResources(ProgrammeModel model)
    {
        var problem = model.Problem;
        for (int n = 0; n < problem.Resources.Length; n++)
        {
            var resource = problem.Resources[n];
            var thing = ElasticThings.OfResource(problem, resource.Place, resource.Commodity);
            Columns.Add((model.Columns.Extracted[n], IndexOf(thing, resource.Amount, 0.0)));
        }
    }

    private int IndexOf(ScarceThing thing, double now, double taken)
    {
        var key = (thing.Kind, thing.Subject, thing.Year);
        if (!_index.TryGetValue(key, out int index))
        {
            index = _things.Count;
            _index.Add(key, index);
            _things.Add(new ElasticThing(thing, 0.0, 0.0, 0.0));
        }

        _things[index] = _things[index] with
        {
            Now = Math.Max(_things[index].Now, double.IsFinite(now) ? now : 0.0),
            Taken = Math.Max(_things[index].Taken, taken),
        };
        return index;
    }

    // Where there is nothing yet, a change is relative to the mean of like things, those of one fund before those of all.
    private void GiveSizes()
    {
        for (int n = 0; n < _things.Count; n++)
        {
            var thing = _things[n];
            double own = MeanOf(other => other.Thing.Kind == thing.Thing.Kind && other.Thing.Subject == thing.Thing.Subject);
            double like = MeanOf(other => other.Thing.Kind == thing.Thing.Kind && other.Thing.Unit == thing.Thing.Unit);
            _things[n] = thing with { Size = thing.Now > 0 ? thing.Now : own > 0 ? own : like > 0 ? like : 1.0 };
        }
    }

    private double MeanOf(Func<ElasticThing, bool> isLike) =>
        _things.Where(other => other.Now > 0 && isLike(other)).Select(other => other.Now).DefaultIfEmpty(0.0).Average();
}
