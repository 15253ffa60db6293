namespace Jospar.Planning.Explanation.Asking;

/// <summary>What the model answered when it was solved for the programme's goals in their order.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Point">The point; empty where there is none.</param>
/// <param name="Gap">How much better the last goal could be at most, a fraction; nought where it is proven.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record LexicographicAnswer(WhatIfEnd End, double[]? Point, double Gap, TimeSpan Elapsed)
{
    /// <summary>No point was found.</summary>
    public static LexicographicAnswer None(WhatIfEnd end, TimeSpan elapsed) => new(end, null, 0.0, elapsed);
}
