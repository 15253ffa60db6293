namespace Jospar.Optimisation.Locating;

/// <summary>No solver can be used on this machine; the message says where it was looked for and how to get one.</summary>
public sealed class SolverNotFoundException : Exception
{
    /// <summary>An error without facts.</summary>
    public SolverNotFoundException()
        : this("No solver can be used on this machine.")
    {
    }

    /// <summary>An error in words.</summary>
    public SolverNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words, with its cause.</summary>
    public SolverNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
