using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Plans;

/// <summary>Whatever is decided, kept or broken, what the accounts publish is what the second opinion recomputes.</summary>
public sealed class PlanAccountsPropertyTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomDecisions_PublishesWhatTheVerifierRecomputes(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            var plan = SmallPlan.Of(Small, Decide(random)) with { Status = PlanStatus.Stopped };
            var verification = PlanVerifier.Verify(Small, plan);
            foreach (var family in verification.Families.Where(family => family.Family is "objective" or "target" or "tables"))
            {
                Assert.True(family.LargestRelative < 1e-9m, $"seed {seed}, round {round}: {family}");
            }
        }
    }

    private static PlanDecisions Decide(Random random)
    {
        var launches = Small.Projects.Where(_ => random.Next(2) == 0)
            .Select(project => (project.Id, project.Sites[random.Next(project.Sites.Length)].Place, new Year(random.Next(2022, 2029))))
            .ToArray();
        var units = Small.Facilities.Select(facility => UnitId.FromFacility(facility.Id)).Concat(
            from launch in launches
            where Small.Projects.Single(project => project.Id == launch.Id).Process is not null
            select UnitId.FromProject(launch.Id, launch.Place));
        return new PlanDecisions(
            [.. launches],
            [.. from unit in units from year in Small.Years select (unit, year, Amount(random))],
            [
                .. from link in Small.Links
                   from commodity in Small.Commodities
                   where commodity.Carrier == link.Carrier
                   from isForward in new[] { true, false }
                   from year in Small.Years
                   select (link.Id, commodity.Id, isForward, year, Amount(random)),
            ],
            [.. from row in Small.Resources from year in Small.Years select (row.Place, row.Commodity, year, Amount(random))],
            [.. from year in Small.Years select (new PlaceId("north"), new CommodityId("power"), year, Amount(random))],
            [.. from year in Small.Years select (new PlaceId("north"), new CommodityId("slag"), year, Amount(random))]);
    }

    private static decimal Amount(Random random) => random.Next(4) == 0 ? 0m : (decimal)(random.NextDouble() * Math.Pow(10, random.Next(-4, 5)));
}
