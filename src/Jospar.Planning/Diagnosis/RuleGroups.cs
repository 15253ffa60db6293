using System.Collections.Immutable;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Diagnosis;

/// <summary>The rows of a model by the rule that they stand for: rules are kept or let go as a whole.</summary>
internal sealed class RuleGroups
{
    private RuleGroups(ImmutableArray<ClashingRule> rules, ImmutableArray<int[]> rows)
    {
        Rules = rules;
        Rows = rows;
    }

    /// <summary>Shape: [rule].</summary>
    public ImmutableArray<ClashingRule> Rules { get; }

    /// <summary>Shape: [rule][row of it].</summary>
    public ImmutableArray<int[]> Rows { get; }

    /// <summary>The rules of a model that people have made and could let go, in the order of their rows.</summary>
    public static RuleGroups Of(ProgrammeModel model)
    {
        var groups = model.Meanings
            .Where(meaning => meaning.Constraint != TargetShortfall.Name)
            .GroupBy(meaning => (meaning.Constraint, meaning.Rule))
            .ToArray();
        return new RuleGroups(
            [.. groups.Select(group => new ClashingRule(group.Key.Constraint, group.First().Subject, group.Key.Rule, RunnableProjects.Of(model, group.First())))],
            [.. groups.Select(group => group.Select(meaning => meaning.Row).ToArray())]);
    }
}
