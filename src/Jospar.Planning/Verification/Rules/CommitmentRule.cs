namespace Jospar.Planning.Verification.Rules;

/// <summary>A committed project starts exactly as committed.</summary>
internal sealed class CommitmentRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "commitment";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        var launches = evidence.Launches.ToLookup(launch => launch.Project.Id);
        foreach (var project in evidence.Programme.Projects)
        {
            if (project.Commitment is { } commitment)
            {
                meter.Check(
                    launches[project.Id].Any(launch => launch.Place == commitment.Site && launch.Start == commitment.Start),
                    () => $"{project.Id} is committed to {commitment.Site} in {commitment.Start}");
            }
        }
    }
}
