using Jospar.Optimisation;

namespace Jospar.Planning.Search;

/// <summary>The solver failed, or said something that does not decide anything.</summary>
/// <param name="message">What it said, and at which step.</param>
public sealed class SolverFailedException(string message) : SolverException(message);
