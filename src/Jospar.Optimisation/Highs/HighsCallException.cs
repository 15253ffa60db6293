namespace Jospar.Optimisation.Highs;

/// <summary>A call of the HiGHS library answered with an error.</summary>
public sealed class HighsCallException : SolverException
{
    /// <summary>An error without facts.</summary>
    public HighsCallException()
        : this("A call of HiGHS failed.")
    {
    }

    /// <summary>An error in words.</summary>
    public HighsCallException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words, with its cause.</summary>
    public HighsCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error of one call: which, on what, and the status that it returned.</summary>
    public HighsCallException(string function, string subject, int status)
        : base($"HiGHS refused {function}({subject}) with status {status}.")
    {
        Function = function;
        Subject = subject;
        Status = status;
    }

    /// <summary>The function of the C interface that was called.</summary>
    public string Function { get; } = string.Empty;

    /// <summary>What it was called on: an option's name, a count.</summary>
    public string Subject { get; } = string.Empty;

    /// <summary>The status that it returned (−1 is the library's error).</summary>
    public int Status { get; }
}
