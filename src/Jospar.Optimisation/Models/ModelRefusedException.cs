namespace Jospar.Optimisation;

/// <summary>A model, or a change of one, holds a number that no solver may be given: a bug of the caller's.</summary>
public sealed class ModelRefusedException : Exception
{
    /// <summary>A refusal without facts.</summary>
    public ModelRefusedException()
        : this("The model was refused.")
    {
    }

    /// <summary>A refusal in words.</summary>
    public ModelRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal in words, with its cause.</summary>
    public ModelRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
