using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

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

    /// <summary>
    /// By commodity, index: <c>Σ_j d_j (x̂_j − x_j)</c> over its flows that are priced out, with reduced costs d and optimum x̂ of
    /// the relaxation <paramref name="whole"/>. Unit: money, scaled.
    /// </summary>
    public static Dictionary<int, double> Of(HeldModel held, PricedModel priced, SolveOutcome whole, double[] point)
    {
        var losses = new Dictionary<int, double>();
        foreach (var (column, commodity) in Flows(held).Where(flow => priced.At[flow.Column] < 0))
        {
            double loss = whole.ReducedCosts[column] * (whole.Primal[column] - point[column]);
            losses[commodity] = losses.GetValueOrDefault(commodity) + loss;
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

    private static IEnumerable<(int Column, int Commodity)> Flows(HeldModel held)
    {
        var (problem, columns) = (held.Programme.Problem, held.Programme.Columns);
        return problem.Flows.Select((flow, n) => (columns.Sent[n], flow.Commodity))
            .Concat(problem.Resources.Select((resource, n) => (columns.Extracted[n], resource.Commodity)))
            .Concat(problem.Served.Select((demand, n) => (columns.Served[n], problem.Demands[demand].Commodity)));
    }
}
