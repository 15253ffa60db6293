using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>A project runs no earlier than those that it requires.</summary>
internal sealed class RequirementRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "requirement";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var launches = evidence.Launches.ToLookup(launch => launch.Project.Id);
        foreach (var relation in evidence.Programme.Relations.Where(relation => relation.Kind == RelationKind.Requires))
        {
            foreach (var launch in launches[relation.Project])
            {
                meter.Check(
                    launches[relation.Other].Any(other => other.RunsFrom <= launch.RunsFrom),
                    () => $"{relation.Project} runs from {launch.RunsFrom} without {relation.Other}");
            }
        }
    }
}
