using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// The rows of a held model that launches must keep themselves: what they require, exclude and occupy, limits, targets and
/// funds. Those of goods and links go at their prices.
/// </summary>
internal sealed class StayingRows(HeldModel held, double[] duals)
{
    /// <summary>The constraint of what targets miss.</summary>
    public const string Target = TargetShortfall.Name;

    private const string Fund = FundBalance.Name;

    // Rows that go at a price: what flows, and who may export it.
    private static readonly HashSet<string> Priced = [Balance.Name, LinkCapacity.Name, DomesticSupply.Name];

    // Rows that are kept in another form: by a project's options, by units in full, by the row of the level.
    private static readonly HashSet<string> Otherwise = [Capacity.Name, LaunchOnce.Name, Commitment.Name, Fund, "held"];

    private readonly Model _model = held.Model;

    /// <summary>Shape: [row]. Whether a row goes at a price.</summary>
    public bool[] IsPriced()
    {
        bool[] isPriced = new bool[_model.RowCount];
        foreach (var block in _model.Constraints.Where(block => Priced.Contains(block.Name)))
        {
            Array.Fill(isPriced, true, block.First, block.Count);
        }

        return isPriced;
    }

    /// <summary>The rows as they stand, each side of its own.</summary>
    public IEnumerable<RawRow> Own()
    {
        foreach (var block in _model.Constraints.Where(block => !Priced.Contains(block.Name) && !Otherwise.Contains(block.Name)))
        {
            for (int row = block.First; row < block.First + block.Count; row++)
            {
                double weight = block.Name == Target ? held.Programme.Shortfall.Costs[held.Programme.Columns.Shortfall[row - block.First]] : 0.0;
                if (double.IsFinite(_model.Rows.Upper.Span[row]))
                {
                    yield return new RawRow(block.Name, _model.Rows.Upper.Span[row], Math.Max(0.0, duals[row]), weight, TermsOf(row, 1.0));
                }

                if (double.IsFinite(_model.Rows.Lower.Span[row]))
                {
                    yield return new RawRow(block.Name, -_model.Rows.Lower.Span[row], Math.Max(0.0, -duals[row]), weight, TermsOf(row, -1.0));
                }
            }
        }
    }

    /// <summary>What each fund has paid out by the end of each year, which is no more than what came in.</summary>
    public IEnumerable<RawRow> Funds()
    {
        var block = _model.Constraints.First(constraint => constraint.Name == Fund);
        int years = held.Programme.Problem.Index.YearCount;
        var money = held.Programme.Columns.FundMoney;
        var paid = new List<(int Column, double Coefficient)>();
        double income = 0.0;
        for (int at = 0; at < block.Count; at++)
        {
            paid = at % years == 0 ? [] : [.. paid];
            income = at % years == 0 ? 0.0 : income;
            int row = block.First + at;
            paid.AddRange(TermsOf(row, 1.0).Where(term => !money.Holds(term.Column)));
            income += _model.Rows.Upper.Span[row];
            double later = at % years < years - 1 ? duals[row + 1] : 0.0;
            yield return new RawRow(Fund, income, Math.Max(0.0, duals[row] - later), 0.0, paid);
        }
    }

    // What targets miss has a column of its own, and so has what is over the level: they are no part of the row.
    private List<(int Column, double Coefficient)> TermsOf(int row, double sign)
    {
        var shortfall = held.Programme.Columns.Shortfall;
        return [.. _model.EntriesOf(row).Where(entry => !shortfall.Holds(entry.Column)).Select(entry => (entry.Column, sign * entry.Coefficient))];
    }
}
