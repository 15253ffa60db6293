namespace Jospar.Optimisation.Submodels;

/// <summary>Whoever solves submodels that know nothing of each other: this process, or others.</summary>
public interface ISubmodels
{
    /// <summary>
    /// Solves <paramref name="count"/> submodels and hands over the outcome of each once, with its number, in any order and one
    /// at a time. Cancelling ends with what was solved so far.
    /// </summary>
    /// <param name="count">How many there are.</param>
    /// <param name="submodel">Makes one by its number; asked by several threads at once.</param>
    /// <param name="done">Takes an outcome.</param>
    /// <param name="cancellation">Ends it.</param>
    void Run(int count, Func<int, Submodel> submodel, Action<int, SolveOutcome> done, CancellationToken cancellation);
}
