using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.IndirectJobs;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of jobs by region and year.</summary>
internal static class JobsAccount
{
    /// <summary>One row a region with a launch and year; a site outside every region stands for itself.</summary>
    public static ImmutableArray<JobsRow> Of(AccountBook book) =>
    [
        .. from launch in book.Launches
           group launch by book.Tree.FindWithin(launch.Site.Place, PlaceKind.Region) ?? launch.Site.Place into region
           orderby region.Key
           from year in book.Programme.Years
           select RowOf(book, region.Key, year, region),
    ];

    private static JobsRow RowOf(AccountBook book, PlaceId region, Year year, IEnumerable<Launch> launches)
    {
        var running = launches.Where(launch => launch.RunsIn(year)).ToArray();
        return new JobsRow(
            region,
            year,
            running.Sum(launch => launch.Project.Jobs),
            launches.Where(launch => launch.BuildsIn(year)).Sum(launch => launch.Project.ConstructionJobs),
            Indirect(book, running, range => range.Low),
            Indirect(book, running, range => range.High));
    }

    // Empty, not zero, where no running project's sector has a multiplier: unknown is not none. But where nothing runs, nothing follows.
    private static decimal? Indirect(AccountBook book, Launch[] running, Func<IndirectJobRange, decimal?> multiplier)
    {
        decimal? jobs = running.Length == 0 && book.IndirectJobs.Values.Any(range => multiplier(range) is not null) ? 0m : null;
        foreach (var project in running.Select(launch => launch.Project))
        {
            if (book.IndirectJobs.TryGetValue(project.Sector, out var range) && multiplier(range) is { } perJob)
            {
                jobs = (jobs ?? 0m) + project.Jobs * perJob;
            }
        }

        return jobs;
    }
}
