namespace Jospar.Planning.Verification.Rules;

/// <summary>No sponsor loses by a launch, unless the project is public or committed.</summary>
internal sealed class ViabilityRule(SponsorOpinion opinion) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "viability";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var launch in evidence.Launches)
        {
            if (launch.Site is { } site && !launch.Project.IsPublic && launch.Project.Commitment is null)
            {
                decimal value = opinion.Value(launch.Project, site, launch.Start);
                meter.Check(-value, launch.Capital, () => $"{launch.Project.Id} at {launch.Place} from {launch.Start}");
            }
        }
    }
}
