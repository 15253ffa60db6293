using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Formulation;

/// <summary>
/// A model that lets some launches pass funds, stocks and limits by a rounding. Whole numbers are chosen within the solver's
/// tolerance; once they are fixed, nothing else in a row of launches alone can give way to what they are over by.
/// </summary>
internal sealed class RoundedLaunches
{
    /// <summary>What launches pass a row by counts as none up to this share of what the row has or they take; the verifier's tolerance.</summary>
    public const double Share = 1e-6;

    // What is less keeps the row at the tightest tolerance that is asked of the solver.
    private const double Kept = 1e-9;

    private readonly ProgrammeModel _model;
    private readonly double[] _point;
    private readonly double[] _least;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private bool _isEased;

    private RoundedLaunches(ProgrammeModel model, double[] point)
    {
        _model = model;
        _point = point;
        _least = model.Model.Columns.Lower.ToArray();
        _lower = model.Model.Rows.Lower.ToArray();
        _upper = model.Model.Rows.Upper.ToArray();
        EaseFunds();
        EaseRows();
    }

    /// <summary>
    /// <paramref name="model"/> with room for the launches of <paramref name="point"/>, [column], in every fund's year and every row
    /// of launches alone that they pass by a rounding; the model itself where there is none.
    /// </summary>
    public static ProgrammeModel RoomFor(ProgrammeModel model, double[] point)
    {
        var rounded = new RoundedLaunches(model, point);
        return rounded._isEased ? rounded.Eased() : model;
    }

    /// <summary>Gives a session of <paramref name="model"/>, whose bounds are the model's own, the same room.</summary>
    public static void GiveRoom(ISolverSession session, ProgrammeModel model, double[] point)
    {
        var roomy = RoomFor(model, point).Model;
        if (!ReferenceEquals(roomy, model.Model))
        {
            session.ChangeColumnBounds([.. Enumerable.Range(0, roomy.ColumnCount)], roomy.Columns.Lower.Span, roomy.Columns.Upper.Span);
            session.ChangeRowBounds([.. Enumerable.Range(0, roomy.RowCount)], roomy.Rows.Lower.Span, roomy.Rows.Upper.Span);
        }
    }

    /// <summary>What may be passed of a row, by its size; <paramref name="unit"/> is one of what it counts, in the row's unit.</summary>
    public static double Slack(double size, double unit) => Share * Math.Max(Math.Abs(unit), Math.Abs(size));

    private ProgrammeModel Eased() => _model.With(
        _model.Model with
        {
            Columns = _model.Model.Columns with { Lower = _least },
            Rows = _model.Model.Rows with { Lower = _lower, Upper = _upper },
        },
        _model.Shortfall,
        _model.Value);

    // A balance is the sum of all years until then, and as large as what came in or went out by then.
    private void EaseFunds()
    {
        var rows = _model.Meanings.Where(meaning => meaning.Constraint == FundBalance.Name).ToArray();
        double balance = 0.0;
        double income = 0.0;
        for (int at = 0; at < rows.Length; at++)
        {
            bool isFirst = at % _model.Problem.Index.YearCount == 0;
            double year = _lower[rows[at].Row];
            balance = (isFirst ? 0.0 : balance) + year - TakenIn(rows[at].Row);
            income = (isFirst ? 0.0 : income) + Math.Abs(year);
            if (IsRounding(-balance, Math.Max(income, income - balance), rows[at].PerUnit))
            {
                Ease(_least, _model.Columns.FundMoney[at], balance);
            }
        }
    }

    private void EaseRows()
    {
        foreach (var meaning in _model.Meanings.Where(meaning => _model.IsOfLaunches(meaning.Row)))
        {
            double taken = TakenIn(meaning.Row);
            if (IsRounding(taken - _upper[meaning.Row], taken, meaning.PerUnit))
            {
                Ease(_upper, meaning.Row, taken);
            }
            else if (IsRounding(_lower[meaning.Row] - taken, _lower[meaning.Row], meaning.PerUnit))
            {
                Ease(_lower, meaning.Row, taken);
            }
        }
    }

    private static bool IsRounding(double over, double size, double unit) => over > Kept && over <= Slack(size, unit);

    private void Ease(double[] bounds, int at, double bound)
    {
        bounds[at] = bound;
        _isEased = true;
    }

    // Rows of funds have their money's columns besides.
    private double TakenIn(int row)
    {
        double taken = 0.0;
        foreach (var (column, coefficient) in _model.Model.EntriesOf(row))
        {
            taken += _model.Columns.Launch.Holds(column) ? coefficient * Math.Round(_point[column]) : 0.0;
        }

        return taken;
    }
}
