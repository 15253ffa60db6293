namespace Jospar.Optimisation;

/// <summary>A solver of <see cref="Model"/>s. Every implementation passes the one contract battery of the tests.</summary>
public interface ISolver : IDisposable
{
    /// <summary>Which solver this is.</summary>
    SolverIdentity Identity { get; }

    /// <summary>Loads <paramref name="model"/> and keeps it until the session is disposed.</summary>
    ISolverSession Open(Model model);
}
