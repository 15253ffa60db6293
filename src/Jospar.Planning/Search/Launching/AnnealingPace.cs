namespace Jospar.Planning.Search.Launching;

/// <summary>How long an annealing takes.</summary>
/// <param name="Done">The share of its time or work that is over, by the number of moves made; it ends at one.</param>
internal sealed record AnnealingPace(Func<long, double> Done)
{
    /// <summary>So many moves.</summary>
    public static AnnealingPace OfMoves(long moves) => new(made => made / (double)moves);

    /// <summary>As long as <paramref name="left"/> says, whenever asked; so many moves where it says nothing.</summary>
    public static AnnealingPace Of(Func<TimeSpan?> left, long moves) => left() is not { } all
        ? OfMoves(moves)
        : new AnnealingPace(_ => left() is { } rest && rest > TimeSpan.Zero ? 1.0 - rest / all : 1.0);
}
