using Jospar.Domain;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Domain;

public sealed class NamedThingsTests
{
    [Fact]
    public void Find_OfAnIdThatTwoKindsShare_GivesTheNameOfItsKind()
    {
        var small = SmallProgramme.Create();
        var programme = small with { Processes = [small.Processes[0] with { Id = new("zone"), Name = new("Zoning") }], Projects = [small.Projects[0] with { Id = new("zone"), Name = new("Own mill") }] };
        var named = new NamedThings(programme);

        Assert.Equal("Zoning", named.Find(new ProcessId("zone"))!.En);
        Assert.Equal("Own mill", named.Find(new ProjectId("zone"))!.En);
        Assert.Null(named.Find(new FundId("zone")));
    }
}
