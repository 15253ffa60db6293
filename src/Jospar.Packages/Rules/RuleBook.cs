using System.Collections.Immutable;
using Jospar.Packages.Building;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Rules;

/// <summary>All rules, and the order in which they are applied.</summary>
internal static class RuleBook
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        PlaceCycle.Rule,
        YearsReversed.Rule,
    ];

    /// <summary>Applies the rules stage by stage, each where the tables that it reads are sound.</summary>
    public static void Apply(ProgrammeDraft draft, FindingCollector findings, Suggestions suggestions)
    {
        var context = new RuleContext(draft, findings, suggestions);
        foreach (var stage in Rules.GroupBy(rule => rule.Stage).OrderBy(group => group.Key))
        {
            var unsound = findings.Unsound();
            foreach (var rule in stage.Where(rule => !rule.Reads.Any(unsound.Contains)))
            {
                rule.Check(context);
            }
        }
    }
}
