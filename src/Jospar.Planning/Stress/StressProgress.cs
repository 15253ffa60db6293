namespace Jospar.Planning.Stress;

/// <summary>How far a stress test is.</summary>
/// <param name="Done">Draws done, those repeated with an uncertainty switched off included.</param>
/// <param name="Total">Draws to do in all.</param>
/// <param name="Elapsed">Since the first.</param>
public sealed record StressProgress(int Done, int Total, TimeSpan Elapsed)
{
    /// <summary>How much longer it takes at the pace so far; empty before the first draw.</summary>
    public TimeSpan? Left => Done == 0 ? null : Elapsed * ((double)(Total - Done) / Done);
}
