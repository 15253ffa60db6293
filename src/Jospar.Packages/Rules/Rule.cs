using System.Collections.Immutable;

namespace Jospar.Packages.Rules;

/// <summary>A small check of a programme.</summary>
/// <param name="Stage">When it runs.</param>
/// <param name="Reads">The tables that it looks at: it does not run where one of them is faulty.</param>
/// <param name="Check">Reports what it finds.</param>
internal sealed record Rule(RuleStage Stage, ImmutableArray<string> Reads, Action<RuleContext> Check);
