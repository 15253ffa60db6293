using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>An uncertainty with the things that it changes and the streams that its draws come from.</summary>
/// <param name="Uncertainty">The uncertainty.</param>
/// <param name="Items">What gets a draw of its own.</param>
/// <param name="Streams">Shape: [item].</param>
/// <param name="GroupStream">The stream that it shares with its group.</param>
internal sealed record UncertainRow(
    Uncertainty Uncertainty, ImmutableArray<UncertainItem> Items, ImmutableArray<ulong> Streams, ulong GroupStream)
{
    /// <summary>Whether its draws differ from year to year or hold in some years only.</summary>
    public bool IsYearly => Uncertainty.Kind is UncertaintyKind.Price or UncertaintyKind.FundInflow or UncertaintyKind.Demand;

    /// <summary>The rows of a programme, in the order of its table.</summary>
    public static ImmutableArray<UncertainRow> Of(Programme programme)
    {
        var things = new UncertainThings(programme);
        return [.. programme.Uncertainties.Select(uncertainty => Of(uncertainty, things.ItemsOf(uncertainty)))];
    }

    private static UncertainRow Of(Uncertainty uncertainty, ImmutableArray<UncertainItem> items) => new(
        uncertainty,
        items,
        [.. items.Select(item => CounterDraws.StreamOf($"{uncertainty.Id}/{item.Key}"))],
        CounterDraws.StreamOf($"group/{uncertainty.Group ?? uncertainty.Id.Value}"));
}
