namespace Jospar.Tests.Packages.Findings;

/// <summary>One fault put into the base package, and the one finding that it must give.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="File">The file that it must name.</param>
/// <param name="Row">The row that it must name.</param>
/// <param name="Column">The column that it must name.</param>
/// <param name="Edit">Puts the fault in.</param>
internal sealed record Fault(string Code, string File, int? Row, string? Column, Action<Dictionary<string, string>> Edit);
