namespace Jospar.Planning.Explanation;

/// <summary>What a plan does with a project.</summary>
public enum ProjectStanding
{
    /// <summary>It was decided beforehand.</summary>
    Committed,

    /// <summary>It is launched as early as it can be.</summary>
    In,

    /// <summary>It is launched, later than it could be.</summary>
    Waits,

    /// <summary>It is not launched.</summary>
    Out,
}
