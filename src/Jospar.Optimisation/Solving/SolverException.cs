namespace Jospar.Optimisation;

/// <summary>A solver failed at what it was asked; what was found before stands.</summary>
public abstract class SolverException : Exception
{
    /// <summary>A failure without facts.</summary>
    protected SolverException()
        : this("The solver failed.")
    {
    }

    /// <summary>A failure in words.</summary>
    protected SolverException(string message)
        : base(message)
    {
    }

    /// <summary>A failure in words, with its cause.</summary>
    protected SolverException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
