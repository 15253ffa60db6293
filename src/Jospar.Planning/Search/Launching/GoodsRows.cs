using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// What all units of projects make of a good in a year, less what they take. The linear optimum makes just as much as it uses
/// at a price between those of buying and selling; launches, which are whole, make more or less, and that costs what the nearest
/// ways of trading, extracting, idling and existing plants lose by it.
/// </summary>
internal sealed class GoodsRows(HeldModel held, SolveOutcome whole, UnitRooms rooms)
{
    // A flow between places leaves but its losses in the sum over all places.
    private const double Inland = 0.5;
    private const double Nil = 1e-9;

    // A row by which no launch could lose this much of what all are worth is left out.
    private const double LeastLoss = 1e-6;

    private readonly Model _model = held.Model;

    /// <summary>A row for each year of each of these goods, by index.</summary>
    public IEnumerable<(List<(int Column, double Coefficient)> Terms, GoodsCost Cost)> Of(IReadOnlySet<int> goods)
    {
        int first = _model.Constraints.First(block => block.Name == Balance.Name).First;
        Balance.TermsOf(held.Programme.Problem, held.Programme.Columns, out var keys);
        foreach (var balances in Enumerable.Range(0, keys.Count).Where(n => goods.Contains(keys[n].Commodity))
            .GroupBy(n => (keys[n].Commodity, keys[n].Year), n => first + n))
        {
            var net = new SortedDictionary<int, double>();
            foreach (var (column, coefficient) in balances.SelectMany(_model.EntriesOf))
            {
                net[column] = net.GetValueOrDefault(column) + coefficient;
            }

            var cost = CostOf(net);
            List<(int Column, double Coefficient)> terms = [.. net.Where(term => rooms.IsUnit(term.Key)).Select(term => (term.Key, term.Value))];
            double largest = terms.SelectMany(term => rooms[term.Column].Select(room => Math.Abs(room.Share * term.Coefficient))).DefaultIfEmpty().Max();
            if (cost.MostOf(largest) > LeastLoss * Math.Max(1.0, Math.Abs(whole.Objective)))
            {
                yield return (terms, cost);
            }
        }
    }

    private GoodsCost CostOf(SortedDictionary<int, double> net)
    {
        var away = new List<(double Price, double Amount)>();
        var near = new List<(double Price, double Amount)>();
        foreach (var (column, coefficient) in net)
        {
            double size = Math.Abs(coefficient);
            if (rooms.IsUnit(column))
            {
                double idling = Math.Max(0.0, whole.RowDuals[rooms.RowOf(column)]) / size;
                Add(coefficient > 0.0 ? away : near, idling, whole.Primal[column] * size);
            }
            else if (size >= Inland || !held.Programme.Columns.Sent.Holds(column))
            {
                double price = Math.Abs(whole.ReducedCosts[column]) / size;
                double more = (_model.Columns.Upper.Span[column] - whole.Primal[column]) * size;
                double less = (whole.Primal[column] - _model.Columns.Lower.Span[column]) * size;
                Add(coefficient < 0.0 ? away : near, price, more);
                Add(coefficient < 0.0 ? near : away, price, less);
            }
        }

        return GoodsCost.Of(away, near);
    }

    private static void Add(List<(double Price, double Amount)> ways, double price, double amount)
    {
        if (amount > Nil)
        {
            ways.Add((price, amount));
        }
    }
}
