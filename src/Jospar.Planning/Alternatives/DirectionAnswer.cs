using System.Collections.Immutable;

namespace Jospar.Planning.Alternatives;

/// <summary>How far a direction was pushed, in as little as another machine needs to say.</summary>
/// <param name="Taken">Columns of the 0/1 decisions that are taken at the best point found, ascending.</param>
/// <param name="Bound">What no point can beat, in the solver's unit; empty where it is not known.</param>
public sealed record DirectionAnswer(ImmutableArray<int> Taken, double? Bound);
