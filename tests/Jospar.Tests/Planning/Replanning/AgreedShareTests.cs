using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class AgreedShareTests
{
    [Fact]
    public void In_AProgrammeWhoseFundSeemsToTakeMoreThanItsTermsAllow_KeepsItsOwnShare()
    {
        var agreed = SmallProgramme.Create();
        var changed = agreed with { Funds = [agreed.Funds[0] with { MaxShare = 0.95m }, agreed.Funds[1]] };
        Assert.Equal([new AgreedShare(agreed.Funds[0].Id, agreed.Funds[0].MaxShare)], AgreedShare.In(changed, agreed));
    }
}
