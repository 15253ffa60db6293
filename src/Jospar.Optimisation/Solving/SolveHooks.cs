namespace Jospar.Optimisation;

/// <summary>What a caller wants to hear while a MIP is solved; called on the solving thread.</summary>
/// <param name="Progress">Now and then: how far it is.</param>
/// <param name="Incumbent">At each better point: its objective and values (valid during the call only).</param>
public sealed record SolveHooks(Action<SolveProgress>? Progress = null, Action<double, ReadOnlyMemory<double>>? Incumbent = null);
