using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>What becomes of a promise, by the plan and now.</summary>
/// <param name="Target">The promise.</param>
/// <param name="Year">Its year.</param>
/// <param name="Level">What was promised, in the measure's unit.</param>
/// <param name="Planned">What the plan reached.</param>
/// <param name="Now">What is reached now; of a year that is over, what came, as far as it was reported, else as planned.</param>
/// <param name="IsOver">Whether its year is over.</param>
public sealed record PromiseComparison(TargetId Target, Year Year, decimal Level, decimal Planned, decimal Now, bool IsOver)
{
    /// <summary>What it is called, since the package of the new plan does not have promises that are over; empty where an earlier version wrote it.</summary>
    public LocalisedText? Name { get; init; }

    /// <summary>What it is counted in, a word of the package, <c>projects</c> or <c>jobs</c>; empty for money, and where an earlier version wrote it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether it is counted in money.</summary>
    public bool IsMoney { get; init; }
}
