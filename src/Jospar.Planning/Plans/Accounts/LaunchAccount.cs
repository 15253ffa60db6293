using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of launches.</summary>
internal static class LaunchAccount
{
    /// <summary>One row a launch, by project.</summary>
    public static ImmutableArray<LaunchRow> Of(AccountBook book, SponsorValuation valuation) =>
    [
        .. book.Launches.Select(launch => new LaunchRow(
            launch.Project.Id,
            launch.Site.Place,
            launch.Start,
            launch.RunningFrom,
            launch.CapitalCost,
            launch.CapitalCost * launch.Project.Financing.Sum(financing => financing.Share),
            launch.Project.Jobs,
            valuation.Value(launch.Project, launch.Site, launch.Start),
            launch.Project.Commitment is not null)),
    ];
}
