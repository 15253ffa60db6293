using System.Collections.Immutable;
using Jospar.Optimisation.Scaling;

namespace Jospar.Optimisation.Locating;

/// <summary>What came of looking for a solver.</summary>
/// <param name="tried">The places in the order in which they were tried.</param>
/// <param name="trouble">Why none can be used; empty when one can.</param>
/// <param name="opener">Opens the solver that was found.</param>
public sealed class SolverSearch(ImmutableArray<SolverCandidate> tried, string trouble, Func<ISolver>? opener)
{
    /// <summary>The places in the order in which they were tried; the last is the one in use, if any is.</summary>
    public ImmutableArray<SolverCandidate> Tried { get; } = tried;

    /// <summary>Why none can be used, in one line; empty when one can.</summary>
    public string Trouble { get; } = trouble;

    /// <summary>Whether a solver can be opened.</summary>
    public bool IsFound => opener is not null;

    /// <summary>Opens the solver that was found, scaling where that is needed; throws <see cref="SolverNotFoundException"/> where none was.</summary>
    public ISolver Open() => opener is not null ? new ScalingSolver(opener()) : throw new SolverNotFoundException(Trouble);
}
