using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar plan --robust</c> came to.</summary>
/// <param name="Planned">The plan that was chosen.</param>
/// <param name="Lines">What a person is told of the choice.</param>
/// <param name="Document">What a program is told of it.</param>
internal sealed record RobustAnswer(PlanningOutcome.Planned Planned, IReadOnlyList<string> Lines, object Document);
