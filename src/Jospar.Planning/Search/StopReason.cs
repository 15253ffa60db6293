namespace Jospar.Planning.Search;

/// <summary>What ended a search.</summary>
public enum StopReason
{
    /// <summary>The time was up.</summary>
    TimeLimit,

    /// <summary>The work was up that a run without a limit of time may take.</summary>
    WorkLimit,

    /// <summary>The user stopped it.</summary>
    Cancelled,

    /// <summary>The solver failed.</summary>
    SolverFailed,
}
