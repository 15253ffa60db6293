using System.Globalization;

namespace Jospar.Queue;

/// <summary>A job that could not be done, so that its run has no result.</summary>
public sealed class JobFailedException : Exception
{
    /// <summary>Job <paramref name="index"/> of <paramref name="count"/> failed for <paramref name="reason"/>.</summary>
    public JobFailedException(int index, int count, string reason, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"Job {index + 1} of {count} cannot be done: {reason}"), inner)
    {
        Index = index;
        Reason = reason;
    }

    /// <summary>Its place in the run, from 0.</summary>
    public int Index { get; }

    /// <summary>What went wrong, in words.</summary>
    public string Reason { get; }
}
