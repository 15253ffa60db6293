namespace Jospar.Optimisation.Locating;

/// <summary>One place where a solver was looked for.</summary>
/// <param name="Place">The place in words: a variable, a file, a package.</param>
/// <param name="Kind"><c>native</c> or <c>webassembly</c>.</param>
/// <param name="IsUsable">Whether a solver is there and works.</param>
/// <param name="Outcome">What was found there, in one line.</param>
public sealed record SolverCandidate(string Place, string Kind, bool IsUsable, string Outcome);
