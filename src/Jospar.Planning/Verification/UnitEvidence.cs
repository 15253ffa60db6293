using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>Something that a plan's activity may name: a facility, or a project at a site, launched or not.</summary>
internal sealed record UnitEvidence(PlaceId Place, Process? Process, Facility? Facility, Project? Project, LaunchEvidence? Launch)
{
    /// <summary>Most activity in the year; nothing where the project is not launched.</summary>
    public decimal Capacity(Year year)
    {
        if (Facility is { } facility)
        {
            bool runs = (facility.From is not { } from || from <= year) && (facility.Until is not { } until || year <= until);
            return runs ? facility.Capacity : 0m;
        }

        if (Launch is not { } launch || !launch.Runs(year))
        {
            return 0m;
        }

        var ramp = launch.Project.Ramp;
        int runningYear = year - launch.RunsFrom;
        decimal share = ramp.IsEmpty ? 1m : runningYear < ramp.Length ? ramp[runningYear] : ramp[^1];
        return launch.Project.Capacity * share;
    }
}
