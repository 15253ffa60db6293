namespace Jospar.Optimisation;

/// <summary>Which solver answers: its name, version, and how it is reached (<c>native</c>, <c>webassembly</c>, <c>mock</c>).</summary>
public sealed record SolverIdentity(string Name, string Version, string Kind)
{
    /// <summary>The kind of a solver that is called in this process.</summary>
    public const string Native = "native";

    /// <summary>Whether several sessions may solve at once, each on a thread of its own.</summary>
    public bool IsParallel => Kind == Native;
}
