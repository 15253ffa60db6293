namespace Jospar.Domain;

/// <summary>From which side a level holds.</summary>
public enum Bound
{
    /// <summary>At least the level.</summary>
    AtLeast,

    /// <summary>At most the level.</summary>
    AtMost,
}
