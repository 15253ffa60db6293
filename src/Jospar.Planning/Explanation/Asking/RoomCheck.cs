using System.Collections.Immutable;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Whether there is room for a start while all other launches stay as planned, by arithmetic over the rows that only
/// launches stand in: <c>taken − what the project takes as planned + what the start takes</c> within the row's bounds,
/// and no fund overdrawn in any year.
/// </summary>
internal sealed class RoomCheck(ExplainedModel explained, LaunchRows rows)
{
    private readonly Dictionary<int, double> _change = [];

    /// <summary>What <paramref name="start"/> does not find; −1 asks for the project of <paramref name="planned"/> to be left out.</summary>
    public ImmutableArray<Lack> LacksOf(int start, int planned)
    {
        _change.Clear();
        Add(planned, -1.0);
        Add(start, 1.0);
        var lacks = ImmutableArray.CreateBuilder<Lack>();
        var funds = new SortedSet<int>();
        foreach (int row in _change.Keys.Order())
        {
            if (rows.Meanings[row].Constraint == LaunchRows.Funds)
            {
                funds.Add(FirstOfFund(row));
            }
            else if (MissingIn(row) is > 0 and var missing)
            {
                lacks.Add(LackOf(row, _change.GetValueOrDefault(row), missing));
            }
        }

        foreach (int first in funds)
        {
            AddFund(first, lacks);
        }

        return lacks.ToImmutable();
    }

    private void Add(int start, double sign)
    {
        foreach (var (row, amount) in start < 0 ? [] : rows.Of(start))
        {
            _change[row] = _change.GetValueOrDefault(row) + sign * amount;
        }
    }

    private double TakenIn(int row) => rows.Taken[row] + _change.GetValueOrDefault(row);

    private double MissingIn(int row)
    {
        var bounds = explained.Model.Model.Rows;
        int at = rows.Meanings[row].Row;
        double missing = Math.Max(TakenIn(row) - bounds.Upper.Span[at], bounds.Lower.Span[at] - TakenIn(row));
        return missing > RoundedLaunches.Slack(TakenIn(row), rows.Meanings[row].PerUnit) ? missing : 0.0;
    }

    // The rows of a fund follow each other, year by year.
    private int FirstOfFund(int row)
    {
        string fund = rows.Meanings[row].Subject;
        while (row > 0 && rows.Meanings[row - 1].Constraint == LaunchRows.Funds && rows.Meanings[row - 1].Subject == fund)
        {
            row--;
        }

        return row;
    }

    // What is put into a fund in one year to keep it from being overdrawn helps in every later one; what is taken of it by
    // then is taken together.
    private void AddFund(int first, ImmutableArray<Lack>.Builder lacks)
    {
        double balance = 0.0;
        double came = 0.0;
        double helped = 0.0;
        double taken = 0.0;
        for (int row = first; row < first + rows.FundYears; row++)
        {
            double income = explained.Model.Model.Rows.Upper.Span[rows.Meanings[row].Row];
            balance += income - TakenIn(row);
            came += Math.Abs(income);
            taken += _change.GetValueOrDefault(row);
            double missing = -(balance + helped);
            if (missing > RoundedLaunches.Slack(Math.Max(came, came - balance), rows.Meanings[row].PerUnit))
            {
                helped += missing;
                lacks.Add(LackOf(row, taken, missing));
            }
        }
    }

    private Lack LackOf(int row, double needed, double missing)
    {
        double unit = Math.Abs(rows.Meanings[row].PerUnit);
        double scale = unit > 0 ? unit : 1.0;
        return new Lack(
            rows.ThingOf(row),
            SolverNumber.Of(Math.Abs(needed) / scale),
            SolverNumber.Of(missing / scale));
    }
}
