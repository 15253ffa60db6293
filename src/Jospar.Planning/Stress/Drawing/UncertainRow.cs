using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>An uncertainty with the things that it changes and the streams that its draws come from.</summary>
/// <param name="Uncertainty">The uncertainty.</param>
/// <param name="Items">What gets a draw of its own.</param>
/// <param name="Streams">Shape: [item].</param>
/// <param name="GroupStream">The stream that it shares with its group.</param>
/// <param name="Steps">Of a discrete distribution, its values in rising order with the probability up to each.</param>
internal sealed record UncertainRow(
    Uncertainty Uncertainty,
    ImmutableArray<UncertainItem> Items,
    ImmutableArray<ulong> Streams,
    ulong GroupStream,
    ImmutableArray<(double Until, double Value)> Steps)
{
    /// <summary>Whether its draws differ from year to year or hold in some years only.</summary>
    public bool IsYearly => Uncertainty.Kind is UncertaintyKind.Price or UncertaintyKind.FundInflow or UncertaintyKind.Demand;

    /// <summary>The rows of a programme, in the order of its table, with the items that <paramref name="matters"/> lets pass.</summary>
    public static ImmutableArray<UncertainRow> Of(Programme programme, Func<UncertaintyKind, UncertainItem, bool> matters)
    {
        var things = new UncertainThings(programme);
        return
        [
            .. programme.Uncertainties.Select(uncertainty =>
                Of(uncertainty, [.. things.ItemsOf(uncertainty).Where(item => matters(uncertainty.Kind, item))])),
        ];
    }

    private static UncertainRow Of(Uncertainty uncertainty, ImmutableArray<UncertainItem> items) => new(
        uncertainty,
        items,
        [.. items.Select(item => CounterDraws.StreamOf($"{uncertainty.Id}/{item.Key}"))],
        CounterDraws.StreamOf($"group/{uncertainty.Group ?? uncertainty.Id.Value}"),
        StepsOf(uncertainty.Distribution));

    // In rising order, with no change in its place, so that what moves together moves in the same direction.
    private static ImmutableArray<(double, double)> StepsOf(DeltaDistribution distribution)
    {
        var steps = ImmutableArray.CreateBuilder<(double, double)>();
        decimal sum = 0m;
        var pairs = distribution.Values.Zip(distribution.Probabilities).Append((0m, 1m - distribution.Probabilities.Sum()));
        foreach (var (value, probability) in pairs.Where(pair => pair.Item2 > 0m).OrderBy(pair => pair.Item1))
        {
            sum += probability;
            steps.Add(((double)sum, (double)value));
        }

        return steps.ToImmutable();
    }
}
