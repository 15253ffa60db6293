namespace Jospar.Planning.Replanning;

/// <summary>What each kind of change counts for: a year is moved more easily than a site, a site than a promise given up.</summary>
public static class ChangeWeights
{
    /// <summary>Another year at the same site.</summary>
    public const int Rescheduled = 1;

    /// <summary>Another site, whatever the year.</summary>
    public const int Moved = 2;

    /// <summary>A launch that the plan did not have.</summary>
    public const int Added = 2;

    /// <summary>A launch of the plan that is not made.</summary>
    public const int Dropped = 3;
}
