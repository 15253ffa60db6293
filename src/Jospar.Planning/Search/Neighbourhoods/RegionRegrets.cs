using Jospar.Optimisation;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// What a plan loses against a relaxation, region by region: <c>Σ_j p_j (x̂_j − x_j)</c> over the region's columns, with what
/// they are worth at the prices of the rows that they share with others, <c>p = c − Σ_shared y_r A_r</c>; and between two
/// regions <c>y_r A_r (x̂ − x)</c> of the rows that only they share, as of a project that could go to either and goes to none.
/// All of it together is the distance of the plan from the relaxation's optimum.
/// </summary>
internal sealed class RegionRegrets(int[] region)
{
    private const int Nation = -1;

    // A neighbour joins when the two lose this share of their loss between them.
    private const double SharedPart = 0.25;

    // Below this share of the whole loss no region is worth its time.
    private const double LeastPart = 0.005;

    /// <summary>
    /// The region, or two, at which the plan <paramref name="held"/> loses most against <paramref name="at"/>, the optimum of
    /// <paramref name="model"/>'s relaxation, of those that are not <paramref name="done"/>; empty when little is lost anywhere.
    /// </summary>
    public (int One, int Other)? Next(Model model, SolveOutcome at, double[] held, IReadOnlySet<(int, int)> done)
    {
        var losses = Losses(model, at, held);
        var alone = losses.Where(pair => pair.Key.One == pair.Key.Other).ToDictionary(pair => pair.Key.One, pair => pair.Value);
        var candidates = alone.Where(pair => pair.Key != Nation).Select(pair => (Spot: (pair.Key, pair.Key), Loss: pair.Value)).ToList();
        foreach (var ((one, other), shared) in losses.Where(pair => pair.Key.One != pair.Key.Other))
        {
            double loss = alone.GetValueOrDefault(one) + alone.GetValueOrDefault(other) + shared;
            if (shared > SharedPart * loss)
            {
                candidates.Add(((one, other), loss));
            }
        }

        double least = LeastPart * Math.Abs(at.Objective - model.ObjectiveAt(held));
        var left = candidates.Where(candidate => candidate.Loss > least && !done.Contains(candidate.Spot)).ToArray();
        return left.Length == 0 ? null : left.OrderBy(candidate => candidate.Spot).MaxBy(candidate => candidate.Loss).Spot;
    }

    private Dictionary<(int One, int Other), double> Losses(Model model, SolveOutcome at, double[] held)
    {
        var losses = new Dictionary<(int, int), double>();
        double[] worth = model.Columns.Cost.ToArray();
        for (int row = 0; row < model.RowCount; row++)
        {
            if (at.RowDuals[row] != 0.0)
            {
                AddRow(model, row, at, held, worth, losses);
            }
        }

        for (int column = 0; column < worth.Length; column++)
        {
            Add(losses, (region[column], region[column]), worth[column] * (at.Primal[column] - held[column]));
        }

        return losses;
    }

    private void AddRow(
        Model model, int row, SolveOutcome at, double[] held, double[] worth, Dictionary<(int, int), double> losses)
    {
        int first = model.Rows.Starts.Span[row];
        var columns = model.Rows.Columns.Span[first..model.Rows.Starts.Span[row + 1]];
        var coefficients = model.Rows.Coefficients.Span[first..];
        var spot = SpotOf(columns);
        if (spot is { } alone && alone.One == alone.Other)
        {
            return;
        }

        double loss = 0.0;
        for (int entry = 0; entry < columns.Length; entry++)
        {
            double priced = at.RowDuals[row] * coefficients[entry];
            worth[columns[entry]] -= priced;
            loss += priced * (at.Primal[columns[entry]] - held[columns[entry]]);
        }

        if (spot is { } two && two.One != Nation)
        {
            Add(losses, two, loss);
        }
    }

    // The one or two regions that a row's columns lie in; empty for more.
    private (int One, int Other)? SpotOf(ReadOnlySpan<int> columns)
    {
        if (columns.Length == 0)
        {
            return (Nation, Nation);
        }

        int least = int.MaxValue;
        int most = int.MinValue;
        foreach (int column in columns)
        {
            least = Math.Min(least, region[column]);
            most = Math.Max(most, region[column]);
        }

        foreach (int column in columns)
        {
            if (region[column] != least && region[column] != most)
            {
                return null;
            }
        }

        return (least, most);
    }

    private static void Add(Dictionary<(int, int), double> losses, (int, int) spot, double loss) =>
        losses[spot] = losses.GetValueOrDefault(spot) + loss;
}
