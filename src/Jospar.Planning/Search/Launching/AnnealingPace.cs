namespace Jospar.Planning.Search.Launching;

/// <summary>How long an annealing takes.</summary>
/// <param name="Done">The share of its time or work that is over, by the number of moves made; it ends at one.</param>
internal sealed record AnnealingPace(Func<long, double> Done)
{
    /// <summary>So many moves.</summary>
    public static AnnealingPace OfMoves(long moves) => new(made => made / (double)moves);
}
