using Jospar.Domain;
using Jospar.Packages.Generation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Verification;

/// <summary>
/// The national size with something on every link, both ways, of every commodity, every year: more than a solver would
/// ever send.
/// </summary>
public sealed class NationalSizeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_NationalPlan_ReadsAndRecomputesAllOfIt()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(800, Seed: 1));
        var plan = SmallPlan.Of(programme, DecideAll(programme)) with { Status = PlanStatus.Stopped };
        PlanFolderWriter.Write(_folder["plan"], plan, programme);
        var reading = PlanFolderReader.Read(_folder["plan"], programme);
        Assert.Empty(reading.Findings);
        var read = Assert.IsType<Plan>(reading.Plan);
        Assert.Equal(plan.Tables.Flows.Length, read.Tables.Flows.Length);
        var verification = PlanVerifier.Verify(programme, read);
        Assert.True(plan.Tables.Flows.Length > 40_000, $"{plan.Tables.Flows.Length} flows");
        foreach (var family in verification.Families.Where(family => family.Family is "objective" or "target" or "tables"))
        {
            Assert.True(verification.Keeps(family), family.ToString());
        }
    }

    private static PlanDecisions DecideAll(Programme programme)
    {
        var random = new Random(1);
        decimal Amount() => (decimal)(random.NextDouble() * 100);
        var launched = programme.Projects.Where(_ => random.Next(2) == 0).ToArray();
        var units = programme.Facilities.Select(facility => UnitId.FromFacility(facility.Id)).Concat(
            launched.Where(project => project.Process is not null).Select(project => UnitId.FromProject(project.Id, project.Sites[0].Place)));
        var carried = programme.Commodities.ToLookup(commodity => commodity.Carrier, commodity => commodity.Id);
        return new PlanDecisions(
            [.. launched.Select(project => (project.Id, project.Sites[0].Place, project.Commitment?.Start ?? project.FirstStart))],
            [.. from unit in units from year in programme.Years select (unit, year, Amount())],
            [
                .. from link in programme.Links
                   from commodity in carried[link.Carrier]
                   from isForward in link.BothWays ? new[] { true, false } : [true]
                   from year in programme.Years
                   select (link.Id, commodity, isForward, year, Amount()),
            ],
            [
                .. from row in programme.Resources.Select(row => (row.Place, row.Commodity)).Distinct()
                   from year in programme.Years
                   select (row.Place, row.Commodity, year, Amount()),
            ],
            [
                .. from row in programme.Demands.Select(row => (row.Place, row.Commodity)).Distinct()
                   from year in programme.Years
                   select (row.Place, row.Commodity, year, Amount()),
            ],
            []);
    }
}
