namespace Jospar.Planning.Explanation;

/// <summary>How a question to the model ended.</summary>
public enum WhatIfEnd
{
    /// <summary>There is such a plan, and the best one was found.</summary>
    Answered,

    /// <summary>There is such a plan; the time was too short to prove that none is better.</summary>
    Rough,

    /// <summary>No such plan exists while the held launches stay.</summary>
    Impossible,

    /// <summary>The time was too short to find one.</summary>
    Unknown,
}
