using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// What it costs that goods do not flow at a plan as at the prices of the relaxation. A good that the relaxation makes just
/// as much of as it uses has a price between those of buying and selling; a plan, which launches whole projects, must buy or
/// sell. Few goods carry nearly all of it: their balances belong back among the rows.
/// </summary>
internal static class FlowLosses
{
    private const double MostOfAll = 0.85;
    private const int MostGoods = 5;

    // A unit that uses more of its capacity than this is not idle.
    private const double MostUsed = 0.5;

    /// <summary>
    /// By commodity, index: <c>Σ_j d_j (x̂_j − x_j)</c> over its flows that are priced out, with reduced costs d and optimum x̂ of
    /// the relaxation <paramref name="whole"/>; and <c>y_i (Σ k u − a_i)</c>, with the worth y of its capacity, for each unit i
    /// that a plan launches and then leaves idle, in equal parts for the goods that it makes and takes: one of them costs
    /// more there than the relaxation says. Unit: money, scaled.
    /// </summary>
    public static Dictionary<int, double> Of(HeldModel held, PricedModel priced, SolveOutcome whole, double[] point)
    {
        var losses = new Dictionary<int, double>();
        foreach (var (column, commodity) in Flows(held).Where(flow => priced.At[flow.Column] < 0))
        {
            double loss = whole.ReducedCosts[column] * (whole.Primal[column] - point[column]);
            losses[commodity] = losses.GetValueOrDefault(commodity) + loss;
        }

        foreach (var (row, process) in Capacities(held))
        {
            double idle = whole.RowDuals[row] == 0.0 ? 0.0 : IdleAt(held.Model, row, point);
            int[] goods = idle == 0.0 ? [] : [.. held.Programme.Problem.Index.Recipes[process].Commodities.Where(losses.ContainsKey)];
            foreach (int commodity in goods)
            {
                losses[commodity] += whole.RowDuals[row] * idle / goods.Length;
            }
        }

        return losses;
    }

    /// <summary>The few goods that carry most of the losses.</summary>
    public static HashSet<int> Costliest(Dictionary<int, double> losses)
    {
        var kept = new HashSet<int>();
        double left = losses.Values.Sum();
        double few = (1.0 - MostOfAll) * left;
        foreach (var (commodity, loss) in losses.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostGoods))
        {
            if (loss <= 0.0 || left <= few)
            {
                break;
            }

            kept.Add(commodity);
            left -= loss;
        }

        return kept;
    }

    /// <summary>The goods that lose something, and at least so much each. Unit: money, scaled.</summary>
    public static HashSet<int> From(double least, Dictionary<int, double> losses) =>
        [.. losses.Where(pair => pair.Value > 0.0 && pair.Value >= least).Select(pair => pair.Key)];

    // Rows of capacity, each with the process whose activity it holds.
    private static IEnumerable<(int Row, int Process)> Capacities(HeldModel held)
    {
        var problem = held.Programme.Problem;
        int row = held.Model.Constraints.First(block => block.Name == Capacity.Name).First;
        return problem.Activities
            .Where(activity => problem.Units.All[activity.Unit].Project >= 0)
            .Select(activity => (row++, problem.Units.All[activity.Unit].Process));
    }

    // Capacity less activity; nil where more than half is used.
    private static double IdleAt(Model model, int row, double[] point)
    {
        double used = 0.0;
        double capacity = 0.0;
        for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
        {
            double amount = model.Rows.Coefficients.Span[entry] * point[model.Rows.Columns.Span[entry]];
            (used, capacity) = amount > 0.0 ? (used + amount, capacity) : (used, capacity - amount);
        }

        return used < MostUsed * capacity ? capacity - used : 0.0;
    }

    private static IEnumerable<(int Column, int Commodity)> Flows(HeldModel held)
    {
        var (problem, columns) = (held.Programme.Problem, held.Programme.Columns);
        return problem.Flows.Select((flow, n) => (columns.Sent[n], flow.Commodity))
            .Concat(problem.Resources.Select((resource, n) => (columns.Extracted[n], resource.Commodity)))
            .Concat(problem.Served.Select((demand, n) => (columns.Served[n], problem.Demands[demand].Commodity)));
    }
}
