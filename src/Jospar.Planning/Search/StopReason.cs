namespace Jospar.Planning.Search;

/// <summary>What ended a search.</summary>
public enum StopReason
{
    /// <summary>The time was up.</summary>
    TimeLimit,

    /// <summary>The user stopped it.</summary>
    Cancelled,
}
