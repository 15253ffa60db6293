using System.Collections.Immutable;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar price</c> was asked for.</summary>
/// <param name="Package">The programme.</param>
/// <param name="Commodity">Only this commodity; every obliged one when empty.</param>
/// <param name="Discounts">The discounts, fractions of the export price.</param>
/// <param name="Time">Time limit; none when nil or empty.</param>
/// <param name="Csv">The file that the curves go to; none when empty.</param>
/// <param name="Plan">The plan's folder that keeps the curves; none when empty.</param>
/// <param name="Solver">The kind of solver; the best there is when empty.</param>
/// <param name="Json">Whether a program reads the answer.</param>
internal sealed record PriceRequest(
    string Package,
    string? Commodity,
    ImmutableArray<decimal> Discounts,
    TimeSpan? Time,
    string? Csv,
    string? Plan,
    string? Solver,
    bool Json);
