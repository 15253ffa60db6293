using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Diagnosis;

/// <summary>A programme's model in a solver, with rules kept or let go, to ask whether what is kept can be kept together.</summary>
internal sealed class RuleModel : IDisposable
{
    private readonly ISolverSession _session;
    private readonly Model _model;
    private readonly RuleGroups _groups;
    private readonly SolveOptions _options;
    private readonly bool[] _isKept;

    /// <summary>A model that keeps all its rules.</summary>
    public RuleModel(ISolver solver, ProgrammeModel model, RuleGroups groups, SolveOptions options)
    {
        _model = model.Model;
        _groups = groups;
        _options = options;
        _session = solver.Open(model.Model);
        _session.ChangeCosts([.. Enumerable.Range(0, _model.ColumnCount)], new double[_model.ColumnCount]);
        _session.ChangeObjective(ObjectiveSense.Minimise, 0.0);
        _isKept = [.. groups.Rules.Select(_ => true)];
    }

    /// <summary>
    /// A set of rules outside <paramref name="kept"/> without which those can be kept, all the others included; empty when
    /// those cannot be kept even alone. Nothing when the solver was stopped before it knew.
    /// </summary>
    public (bool IsKnown, IReadOnlyList<int>? LetGo) FindCorrection(IReadOnlySet<int> kept, TimeSpan? limit, CancellationToken cancellation)
    {
        KeepAll();
        double[] penalties = new double[_model.RowCount];
        Array.Fill(penalties, -1.0);
        for (int rule = 0; rule < _groups.Rules.Length; rule++)
        {
            foreach (int row in kept.Contains(rule) ? [] : _groups.Rows[rule])
            {
                penalties[row] = 1.0 / ScaleOf(row);
            }
        }

        var outcome = _session.RelaxFeasibility(penalties, _options with { TimeLimit = limit }, cancellation);
        if (outcome.Termination is Termination.Infeasible)
        {
            return (true, null);
        }

        return outcome.Point == PointStatus.None || outcome.Primal.Length == 0
            ? (false, null)
            : (true, BrokenBy(outcome.Primal, kept));
    }

    /// <summary>Whether rules can be kept together with everything that is no rule; nothing when it is not known.</summary>
    public bool? CanKeep(IReadOnlySet<int> kept, TimeSpan? limit, CancellationToken cancellation)
    {
        for (int rule = 0; rule < _groups.Rules.Length; rule++)
        {
            Keep(rule, kept.Contains(rule));
        }

        var outcome = _session.Solve(_options with { TimeLimit = limit }, hooks: null, cancellation);
        return outcome.Termination switch
        {
            Termination.Infeasible or Termination.InfeasibleOrUnbounded => false,
            _ when outcome.Point == PointStatus.Feasible => true,
            _ => null,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void KeepAll()
    {
        for (int rule = 0; rule < _groups.Rules.Length; rule++)
        {
            Keep(rule, isKept: true);
        }
    }

    private void Keep(int rule, bool isKept)
    {
        if (_isKept[rule] == isKept)
        {
            return;
        }

        _isKept[rule] = isKept;
        int[] rows = _groups.Rows[rule];
        var lower = _model.Rows.Lower;
        var upper = _model.Rows.Upper;
        _session.ChangeRowBounds(
            rows,
            [.. rows.Select(row => isKept ? lower.Span[row] : double.NegativeInfinity)],
            [.. rows.Select(row => isKept ? upper.Span[row] : double.PositiveInfinity)]);
    }

    // Rows are measured by their largest coefficient or bound, so that a launch weighs as much as a billion.
    private double ScaleOf(int row)
    {
        double scale = 0.0;
        foreach (double bound in (double[])[_model.Rows.Lower.Span[row], _model.Rows.Upper.Span[row]])
        {
            scale = double.IsFinite(bound) ? Math.Max(scale, Math.Abs(bound)) : scale;
        }

        foreach (double coefficient in Coefficients(row))
        {
            scale = Math.Max(scale, Math.Abs(coefficient));
        }

        return scale > 0 ? scale : 1.0;
    }

    private ReadOnlySpan<double> Coefficients(int row) =>
        _model.Rows.Coefficients.Span[_model.Rows.Starts.Span[row].._model.Rows.Starts.Span[row + 1]];

    private List<int> BrokenBy(double[] point, IReadOnlySet<int> kept)
    {
        const double tolerance = 1e-6;
        var broken = new List<int>();
        for (int rule = 0; rule < _groups.Rules.Length; rule++)
        {
            if (!kept.Contains(rule) && _groups.Rows[rule].Any(row => ViolationOf(row, point) > tolerance * Math.Max(1.0, ScaleOf(row))))
            {
                broken.Add(rule);
            }
        }

        return broken;
    }

    private double ViolationOf(int row, double[] point)
    {
        var columns = _model.Rows.Columns.Span[_model.Rows.Starts.Span[row].._model.Rows.Starts.Span[row + 1]];
        var coefficients = Coefficients(row);
        double activity = 0.0;
        for (int n = 0; n < columns.Length; n++)
        {
            activity += coefficients[n] * point[columns[n]];
        }

        return Math.Max(_model.Rows.Lower.Span[row] - activity, activity - _model.Rows.Upper.Span[row]);
    }
}
