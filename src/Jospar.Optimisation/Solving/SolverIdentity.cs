namespace Jospar.Optimisation;

/// <summary>Which solver answers: its name, version, and how it is reached (<c>native</c>, <c>webassembly</c>, <c>mock</c>).</summary>
public sealed record SolverIdentity(string Name, string Version, string Kind);
