using Jospar.Domain;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Domain.Policy;

public class MeasureFilterTests
{
    private static readonly Commodity Commodity = SmallProgramme.Create().Commodities[0] with { Id = new("steel"), Family = "metals", Stage = 2 };

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("steel", null, null, true)]
    [InlineData("ore", null, null, false)]
    [InlineData(null, "metals", null, true)]
    [InlineData(null, "energy", null, false)]
    [InlineData(null, null, 2, true)]
    [InlineData(null, null, 3, false)]
    [InlineData("steel", "metals", 3, false)]
    [InlineData("steel", "metals", 2, true)]
    public void Passes_ACommodity_IsWhatEveryFieldThatIsFilledAllows(string? commodity, string? family, int? stage, bool passes) =>
        Assert.Equal(passes, new MeasureFilter(commodity is null ? null : new CommodityId(commodity), family, stage).Passes(Commodity));
}
