namespace Jospar.Planning.Replanning;

/// <summary>How a launch differs from the plan's.</summary>
public enum ChangeKind
{
    /// <summary>Another year at the same site.</summary>
    Rescheduled,

    /// <summary>Another site.</summary>
    Moved,

    /// <summary>The plan did not have it.</summary>
    Added,

    /// <summary>The plan had it, and it is not made.</summary>
    Dropped,

    /// <summary>It began, and was given up.</summary>
    GivenUp,

    /// <summary>It began as planned and runs from another year on.</summary>
    StartupShifted,
}
