namespace Jospar.Planning.Plans.Folder;

/// <summary>A plan's number is larger than a plan folder can hold, so that no command could read it. Nothing is written.</summary>
public sealed class PlanTooLargeException : Exception
{
    /// <summary>The exception for the number that stands <paramref name="where"/>.</summary>
    public PlanTooLargeException(string where, string number)
        : base($"{number} in {where} is more than a plan can hold.")
    {
    }
}
