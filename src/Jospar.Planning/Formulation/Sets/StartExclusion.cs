namespace Jospar.Planning.Formulation.Sets;

/// <summary>Why a start within a project's window can never be.</summary>
public enum StartExclusion
{
    /// <summary>The project is committed to another start.</summary>
    CommittedOtherwise,

    /// <summary>Its sponsor would lose by it.</summary>
    NotViable,

    /// <summary>It alone would break a limit.</summary>
    Limit,

    /// <summary>A fund could never pay its part in time.</summary>
    Fund,

    /// <summary>It alone needs more of an occupied stock than there is.</summary>
    OccupiedStock,

    /// <summary>A project that it requires cannot run by then.</summary>
    Requirement,

    /// <summary>A committed project excludes it.</summary>
    Exclusion,
}
