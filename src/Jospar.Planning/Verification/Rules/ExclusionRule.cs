using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>Of two projects that exclude each other at most one is launched.</summary>
internal sealed class ExclusionRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "exclusion";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var launched = evidence.Launches.Select(launch => launch.Project.Id).ToHashSet();
        foreach (var relation in evidence.Programme.Relations.Where(relation => relation.Kind == RelationKind.Excludes))
        {
            meter.Check(
                !launched.Contains(relation.Project) || !launched.Contains(relation.Other),
                () => $"{relation.Project} and {relation.Other}");
        }
    }
}
