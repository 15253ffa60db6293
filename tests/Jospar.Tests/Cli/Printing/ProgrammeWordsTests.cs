using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ProgrammeWordsTests
{
    private static readonly ProgrammeWords Words = new(WithTwins());

    [Fact]
    public void WithId_OfIdsThatKindsShare_CallsEachByItsOwnName()
    {
        Assert.Equal("Twin place (twin)", Words.WithId(new PlaceId("twin")));
        Assert.Equal("Twin good (twin)", Words.WithId(new CommodityId("twin")));
        Assert.Equal("Twin project (twin)", Words.WithId(new ProjectId("twin")));
        Assert.Equal("Twin plant (twin)", Words.WithId(new FacilityId("twin")));
        Assert.Equal("Twin line (twin)", Words.WithId(new LinkId("twin")));
        Assert.Equal("Twin fund (twin)", Words.WithId(new FundId("twin")));
        Assert.Equal("Twin limit (twin)", Words.WithId(new LimitId("twin")));
        Assert.Equal("Twin target (twin)", Words.WithId(new TargetId("twin")));
        Assert.Equal("other", Words.WithId(new ProjectId("other")));
    }

    [Theory]
    [InlineData("link_capacity", "twin", "Twin line in 2026")]
    [InlineData("fund_balance", "twin", "money of Twin fund in 2026")]
    [InlineData("occupied_stock", "twin,twin", "Twin good at Twin place in 2026")]
    [InlineData("resource", "twin,twin", "Twin good at Twin place in 2026")]
    [InlineData("programme_limit", "twin", "Twin limit in 2026")]
    [InlineData("programme_limit", "twin,A, B & Sons", "Twin limit, A, B & Sons in 2026")]
    [InlineData("facility", "twin", "capacity of Twin plant in 2026")]
    [InlineData("sponsor", "twin", "support for the sponsor of Twin project with a start in 2026")]
    [InlineData("requirement", "twin requires twin", "Twin project requires Twin project in 2026")]
    [InlineData("exclusion", "twin excludes twin", "Twin project excludes Twin project in 2026")]
    [InlineData("commitment", "what", "what in 2026")]
    public void Of_AScarceThing_NamesWhatItsKindSaysItIs(string kind, string subject, string said) =>
        Assert.Equal(said, Words.Of(new ScarceThing(kind, subject, new(2026), "kt")));

    private static Programme WithTwins()
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Places = [small.Places[0] with { Id = new("twin"), Name = new("Twin place") }],
            Commodities = [small.Commodities[0] with { Id = new("twin"), Name = new("Twin good") }],
            Projects = [small.Projects[0] with { Id = new("twin"), Name = new("Twin project") }],
            Facilities = [small.Facilities[0] with { Id = new("twin"), Name = new("Twin plant") }],
            Links = [small.Links[0] with { Id = new("twin"), Name = new("Twin line") }],
            Funds = [small.Funds[0] with { Id = new("twin"), Name = new("Twin fund") }],
            Limits = [small.Limits[0] with { Id = new("twin"), Name = new("Twin limit") }],
            Targets = [small.Targets[0] with { Id = new("twin"), Name = new("Twin target") }],
        };
    }
}
