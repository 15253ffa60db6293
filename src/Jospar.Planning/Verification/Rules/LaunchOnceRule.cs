using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary>A project starts at most once, at one of its sites, in its window and in a year of the plan.</summary>
internal sealed class LaunchOnceRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "launch_once";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var launches in evidence.Launches.GroupBy(launch => launch.Project.Id))
        {
            meter.Check(launches.Count() - 1, 1m, () => $"{launches.Key} starts {launches.Count()} times");
        }

        foreach (var launch in evidence.Launches)
        {
            meter.Check(launch.Site is not null, () => $"{launch.Project.Id} at {launch.Place}, which is none of its sites");
            if (launch.Project.Commitment is null)
            {
                meter.Check(YearsOutside(evidence.Programme.Terms, launch), 1m, () => $"{launch.Project.Id} starts in {launch.Start}");
            }
        }
    }

    private static int YearsOutside(ProgrammeTerms terms, LaunchEvidence launch)
    {
        int first = Math.Max(terms.FirstYear.Value, launch.Project.FirstStart.Value);
        int last = Math.Min(terms.LastYear.Value, launch.Project.LastStart.Value);
        return Math.Max(first - launch.Start.Value, launch.Start.Value - last);
    }
}
