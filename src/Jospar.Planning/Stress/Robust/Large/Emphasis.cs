using System.Collections.Immutable;
using System.Globalization;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Robust.Large;

/// <summary>What a search for another near-optimal plan looks for.</summary>
/// <param name="Name">In a word: <c>higher-5%</c>, <c>other-1</c> …</param>
/// <param name="Number">Counts them; goes into the seed.</param>
/// <param name="Model">The model, its promises or its costs changed.</param>
/// <param name="Level">Where the shortfall is held; empty where it is looked for.</param>
internal sealed record Emphasis(string Name, int Number, ProgrammeModel Model, double? Level)
{
    // Costs move by about so much of a project's capital, which is far less than a near-optimal plan may lose.
    private const double Dislike = 0.1;

    // All that a plan may lose of its value buys a tenth of a raise at least.
    private const double BoughtAtLeast = 0.1;

    // More than all promises weigh together: nothing is held.
    private const double NothingHeld = 10.0;
    private static readonly double[] Raises = [0.05, 0.02, 0.1];

    /// <summary>
    /// All that are tried, in their order: promises raised by some percent, at most so much lowered by as much, each unit missing of them at a price in the value
    /// instead of before it, so that a search goes from <paramref name="plan"/> on step by step; then costs of projects moved
    /// at random.
    /// </summary>
    public static ImmutableArray<Emphasis> All(ProgrammeModel model, double[] plan, RobustOptions options) =>
    [
        .. Raises.Take(options.Directions).Select((raise, n) => new Emphasis(
            string.Create(CultureInfo.InvariantCulture, $"higher-{100 * raise:0.#}%"), n, Raised(model, raise, PriceOf(model, plan, raise, options)), NothingHeld * model.Shortfall.Costs.Sum())),
        .. Enumerable.Range(1, Math.Max(0, options.Directions - Raises.Length)).Select(n => new Emphasis(
            $"other-{n}", Raises.Length + n, Moved(model, options.Seed, n), Level: null)),
    ];

    private static double PriceOf(ProgrammeModel model, double[] plan, double raise, RobustOptions options) =>
        (double)options.Within * Math.Abs(model.Value.At(plan)) / (BoughtAtLeast * raise * model.Shortfall.Costs.Sum());

    // The rows are in shares of the level.
    private static ProgrammeModel Raised(ProgrammeModel model, double raise, double price)
    {
        var block = model.Model.Constraints.First(block => block.Name == TargetShortfall.Name);
        double[] lower = model.Model.Rows.Lower.ToArray();
        double[] upper = model.Model.Rows.Upper.ToArray();
        for (int g = 0; g < block.Count; g++)
        {
            double more = model.Problem.Programme.Targets[g].RequiredLevel == 0m ? 0.0 : raise;
            lower[block[g]] += more;
            upper[block[g]] -= more;
        }

        double[] costs = [.. model.Value.Costs.Select((cost, column) => cost - price * model.Shortfall.Costs[column])];
        var value = model.Value with { Costs = costs, Offset = model.Value.Offset - price * model.Shortfall.Offset };
        return model.With(model.Model with { Rows = model.Model.Rows with { Lower = lower, Upper = upper } }, model.Shortfall, value);
    }

    private static ProgrammeModel Moved(ProgrammeModel model, int seed, int n)
    {
        var problem = model.Problem;
        double[] costs = (double[])model.Value.Costs.Clone();
        for (int s = 0; s < problem.Starts.All.Length; s++)
        {
            var project = problem.Programme.Projects[problem.Starts.All[s].Project];
            double dislike = CounterDraws.Normal(seed, n, CounterDraws.StreamOf($"direction/{project.Id}"), 0);
            costs[model.Columns.Launch[s]] *= 1.0 + Dislike * dislike;
        }

        return model.With(model.Model, model.Shortfall, model.Value with { Costs = costs });
    }
}
