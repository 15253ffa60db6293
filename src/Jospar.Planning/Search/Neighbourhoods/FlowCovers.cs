using Jospar.Optimisation;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Cuts that say: what stands behind a link is let in by whole expansions. For a set S of units that together need more
/// than the link carries today, by λ: <c>Σ_{i∈S} ρ_i a_i + Σ_{i∈S} (e_i − λ)⁺ (1 − on_i) ≤ capacity + Σ_E min(added_E, λ) on_E +
/// made there</c>, with e_i what i needs at full. Source: the flow cover inequality of Padberg, Van Roy and Wolsey (1985),
/// "Valid linear inequalities for fixed charge problems", Operations Research 33(4).
/// </summary>
internal sealed class FlowCovers
{
    private const double LeastViolation = 1e-4;

    // A unit that is this far from being launched adds to a set what it can never pay back.
    private const double LeastOn = 1e-3;

    private readonly LinkedNode[] _nodes;

    /// <summary>The covers of <paramref name="model"/>.</summary>
    public FlowCovers(ProgrammeModel model) => _nodes = [.. LinkedNode.Of(model)];

    /// <summary>The most violated cut of each link and year at <paramref name="point"/>, [column] of the whole model.</summary>
    public RowArrays Separate(double[] point)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("column", point.Length, 0.0, 0.0);
        builder.BeginConstraints("flow_cover");
        foreach (var node in _nodes)
        {
            var takers = node.TakersAt(point);
            if (BestOf(node, takers, point) is { } cover)
            {
                AddRow(builder, node, cover);
            }
        }

        return builder.Build().Rows;
    }

    private static List<Taker>? BestOf(LinkedNode node, List<Taker> takers, double[] point)
    {
        double most = LeastViolation;
        List<Taker>? best = null;
        void Try(List<Taker> cover)
        {
            double over = cover.Sum(taker => taker.Full) - node.Capacity;
            double violation = over <= 1e-7 ? 0.0 : ViolationOf(node, cover, over, point) / Math.Max(node.Capacity, over);
            if (violation > most)
            {
                (most, best) = (violation, cover);
            }
        }

        for (int count = 1; count <= takers.Count && takers[count - 1].On >= LeastOn; count++)
        {
            Try(takers[..count]);
            Try([takers[count - 1]]);
        }

        return best;
    }

    private static double ViolationOf(LinkedNode node, List<Taker> cover, double over, double[] point)
    {
        double left = cover.Sum(taker => taker.Rate * point[taker.Activity] + Math.Max(0.0, taker.Full - over) * (1.0 - taker.On));
        double right = node.Capacity
            + node.Expansions.Sum(part => Math.Min(part.Added, over) * point[part.Column])
            + node.Makers.Sum(maker => maker.Rate * point[maker.Activity]);
        return left - right;
    }

    private static void AddRow(ModelBuilder builder, LinkedNode node, List<Taker> cover)
    {
        double over = cover.Sum(taker => taker.Full) - node.Capacity;
        double scale = 1.0 / Math.Max(node.Capacity, over);
        double room = node.Capacity - cover.Where(taker => taker.Launches.Length > 0).Sum(taker => Math.Max(0.0, taker.Full - over));
        builder.BeginRow(double.NegativeInfinity, room * scale);
        foreach (var taker in cover)
        {
            builder.AddTerm(taker.Activity, taker.Rate * scale);
            foreach (int launch in taker.Launches.Where(_ => taker.Full > over))
            {
                builder.AddTerm(launch, -(taker.Full - over) * scale);
            }
        }

        foreach (var (column, added) in node.Expansions)
        {
            builder.AddTerm(column, -Math.Min(added, over) * scale);
        }

        foreach (var (activity, rate) in node.Makers)
        {
            builder.AddTerm(activity, -rate * scale);
        }
    }
}
