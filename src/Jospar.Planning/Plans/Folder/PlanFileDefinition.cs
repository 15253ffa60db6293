using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Folder;

/// <summary>What a file that may lie beside a plan's tables holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WrittenBy">The commands that write it.</param>
/// <param name="Description">What it says.</param>
public sealed record PlanFileDefinition(string Name, ImmutableArray<string> WrittenBy, string Description);
