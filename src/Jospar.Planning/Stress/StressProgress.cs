namespace Jospar.Planning.Stress;

/// <summary>How far a stress test is.</summary>
/// <param name="Done">Draws done, those repeated with an uncertainty switched off included.</param>
/// <param name="Total">Draws to do in all.</param>
/// <param name="Left">How much longer it takes at the pace since the first result; empty before there is a pace.</param>
public sealed record StressProgress(int Done, int Total, TimeSpan? Left);
