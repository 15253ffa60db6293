namespace Jospar.Planning.Search.Launching;

/// <summary>What goods cost, piece by piece: from so much more, or less, than the linear optimum on, so much for each.</summary>
internal sealed class GoodsPieces(LaunchProblemRow[] rows)
{
    /// <summary>The pieces; the sign is −1 for those of less.</summary>
    public (int Row, double From, double Slope, double Sign)[] All { get; } =
    [
        .. Enumerable.Range(0, rows.Length).Where(row => rows[row].Goods is not null).SelectMany(row =>
            rows[row].Goods!.More.Select(piece => (row, piece.From, piece.Slope, 1.0))
                .Concat(rows[row].Goods!.Less.Select(piece => (row, piece.From, piece.Slope, -1.0)))),
    ];

    /// <summary>How much lies in the n-th piece or beyond, when rows are over their limits by <paramref name="over"/>.</summary>
    public double At(int n, double[] over) => Math.Max(0.0, All[n].Sign * over[All[n].Row] - All[n].From);
}
