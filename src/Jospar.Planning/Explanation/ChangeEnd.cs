namespace Jospar.Planning.Explanation;

/// <summary>How the search for the smallest change ended.</summary>
public enum ChangeEnd
{
    /// <summary>Found, and no smaller one exists (within the gap of the search).</summary>
    Smallest,

    /// <summary>Found; the time was too short to prove that none is smaller.</summary>
    Small,

    /// <summary>No change is needed: other launches, or other amounts of the same, can reach it; the plan is not proven that far, gives it up within gap and tolerance, or its goals put the value first.</summary>
    NoneNeeded,

    /// <summary>No change of these quantities reaches it: the pool has not enough projects that count.</summary>
    OutOfReach,

    /// <summary>The time was too short to find one, or to confirm that none is needed.</summary>
    Unknown,
}
