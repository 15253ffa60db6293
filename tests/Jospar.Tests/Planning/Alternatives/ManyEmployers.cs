using System.Globalization;
using Jospar.Domain;

namespace Jospar.Tests.Planning.Alternatives;

/// <summary>
/// Sixty projects whose jobs are all that is promised: 1, 2, … 59 jobs, and one of 200, at the same cost each; 180 starts, too
/// many to be given to the solver together. Which plan is the leanest follows by arithmetic: the smallest are left out until
/// the next one would be too much.
/// </summary>
internal static class ManyEmployers
{
    /// <summary>The large one.</summary>
    public static readonly ProjectId Large = new("employer-200");

    /// <summary>All of them promise 1,970 jobs; a plan within 5 % may miss 98: those of 1 to 13, which have 91.</summary>
    public static Programme Create()
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Projects = [.. Enumerable.Range(1, 59).Append(200).Select(Employer)],
            Terms = small.Terms with { ShortfallTolerance = 0m },
            Relations = [],
            Obligations = [],
            Limits = [],
            Targets = [small.Targets.Single(target => target.Id.Value == "jobs") with { Level = 1970m, Weight = 1m }],
        };
    }

    private static Project Employer(int jobs) =>
        SmallProgramme.Project($"employer-{jobs.ToString("000", CultureInfo.InvariantCulture)}", 1m) with
        {
            IsPublic = true,
            Jobs = jobs,
            Sites = [new(new("south"), 1m, SmallProgramme.None)],
        };
}
