using System.Collections.Immutable;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Plans;

/// <summary>What one column of a plan's table holds; writer, reader, documentation and report go by it.</summary>
/// <param name="Name">Its name in the header row.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsRequired">Whether every row fills it.</param>
/// <param name="Unit">The unit of its numbers; empty where they have none.</param>
/// <param name="References">Whose ids it names: <c>projects</c>, <c>places</c> …; empty for none.</param>
/// <param name="Choices">The words that it may hold; empty for any.</param>
/// <param name="Description">What it means.</param>
public sealed record PlanColumn(
    string Name,
    PlanColumnType Type,
    bool IsRequired,
    string Unit,
    string References,
    ImmutableArray<string> Choices,
    string Description)
{
    /// <summary>Whether its numbers are money, or may be.</summary>
    public bool MayBeMoney => Unit.StartsWith("money", StringComparison.Ordinal) || Unit == "measure unit";

    /// <summary>The largest size of its numbers.</summary>
    internal decimal Largest => MayBeMoney ? PlanNumber.Largest : PlanNumber.LargestAmount;
}
