using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Search.Launching;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What the search for the greatest value looks in, and with.</summary>
/// <param name="Held">The programme's model for both goals in one.</param>
/// <param name="Whole">Its linear optimum.</param>
/// <param name="Priced">The model without its flow layer, at the prices of that optimum.</param>
/// <param name="Places">Where its columns belong.</param>
/// <param name="Solver">The solver.</param>
/// <param name="Options">How to plan.</param>
internal sealed record ValueSetting(
    HeldModel Held, SolveOutcome Whole, PricedModel Priced, ColumnPlaces Places, ISolver Solver, PlannerOptions Options)
{
    /// <summary>Prices the flow layer of <paramref name="held"/> out at the prices of <paramref name="whole"/>.</summary>
    public static ValueSetting Of(HeldModel held, SolveOutcome whole, ColumnPlaces places, ISolver solver, PlannerOptions options) =>
        new(held, whole, PricedAt(held, whole, new HashSet<int>()), places, solver, options);

    /// <summary>The same, but for the balances of the goods <paramref name="kept"/>, by index, which stay rows.</summary>
    public PricedModel Closer(IReadOnlySet<int> kept) => kept.Count == 0 ? Priced : PricedAt(Held, Whole, kept);

    /// <summary>The region of each of <paramref name="columns"/>, columns of the whole; −1 for the whole country.</summary>
    public int[] RegionsOf(int[] columns) => [.. columns.Select(column => Places.Region[column])];

    /// <summary>The regions in which <paramref name="columns"/>, columns of the whole, lie.</summary>
    public RegionBlocks Blocks(int[] columns) => new(Held.Programme, Places, columns);

    /// <summary>Draws over <paramref name="columns"/>, columns of the whole.</summary>
    public NeighbourhoodDraw Draw(int[] columns) => new(Held.Programme, Places, columns, new Random(Options.Seed));

    private static PricedModel PricedAt(HeldModel held, SolveOutcome whole, IReadOnlySet<int> kept) =>
        PricedModel.Of(held.Model, FlowLayer.RowsOf(held.Programme, held.Model.RowCount, kept), whole.RowDuals);
}
