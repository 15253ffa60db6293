namespace Jospar.Optimisation.WebAssembly;

/// <summary>HiGHS in WebAssembly could not be started; the message says why.</summary>
public sealed class WebAssemblyException : SolverException
{
    /// <summary>An error without facts.</summary>
    public WebAssemblyException()
        : this("HiGHS in WebAssembly could not be started.")
    {
    }

    /// <summary>An error in words.</summary>
    public WebAssemblyException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words, with its cause.</summary>
    public WebAssemblyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
