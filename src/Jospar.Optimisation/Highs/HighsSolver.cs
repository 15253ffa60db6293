namespace Jospar.Optimisation.Highs;

/// <summary>HiGHS through its C interface, in this process.</summary>
/// <param name="library">The library to call.</param>
public sealed class HighsSolver(HighsLibrary library) : ISolver
{
    /// <summary>The solver over the library at <paramref name="path"/>; see <see cref="HighsLibrary.Load"/>.</summary>
    public HighsSolver(string path)
        : this(HighsLibrary.Load(path))
    {
    }

    /// <inheritdoc/>
    public SolverIdentity Identity { get; } = new("HiGHS", library.Version, SolverIdentity.Native);

    /// <inheritdoc/>
    public ISolverSession Open(Model model) => new HighsSession(model);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The library stays loaded for the life of the process: other sessions may be using it.
    }
}
