namespace Jospar.Optimisation;

/// <summary>One solve as a session asks its solver for it.</summary>
/// <param name="Options">How to solve.</param>
/// <param name="Sense">Which way the objective is pushed.</param>
/// <param name="MixedInteger">Whether any column must be a whole number.</param>
/// <param name="Start">A point to start a MIP from, NaN where it is open; empty for none.</param>
/// <param name="Hooks">What the caller wants to hear.</param>
public sealed record SolveRequest(
    SolveOptions Options,
    ObjectiveSense Sense,
    bool MixedInteger,
    ReadOnlyMemory<double> Start,
    SolveHooks Hooks);
