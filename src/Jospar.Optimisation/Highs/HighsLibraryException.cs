namespace Jospar.Optimisation.Highs;

/// <summary>A file is not a HiGHS library that can be used.</summary>
public sealed class HighsLibraryException : Exception
{
    /// <summary>An error without facts.</summary>
    public HighsLibraryException()
        : this("The HiGHS library cannot be used.")
    {
    }

    /// <summary>An error in words.</summary>
    public HighsLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words, with its cause.</summary>
    public HighsLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Which file, and why it cannot be used.</summary>
    public HighsLibraryException(string path, string reason)
        : base($"{path} cannot be used as the HiGHS library: {reason}")
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file, or the name that the system was asked for.</summary>
    public string Path { get; } = string.Empty;

    /// <summary>Why it cannot be used.</summary>
    public string Reason { get; } = string.Empty;
}
