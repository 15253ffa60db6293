namespace Jospar.Optimisation;

/// <summary>How far a solve is.</summary>
/// <param name="Elapsed">Since its start.</param>
/// <param name="Best">Objective of the best point so far; empty when there is none.</param>
/// <param name="Bound">What no point can beat.</param>
public sealed record SolveProgress(TimeSpan Elapsed, double? Best, double Bound);
