using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class ScarcitySectionTests
{
    [Theory]
    [InlineData("en", Bound.AtLeast, "Builders (limit): one kt less asked for in 2026 would add at most")]
    [InlineData("en", Bound.AtMost, "Builders (limit): one more kt in 2026 would add at most")]
    [InlineData("ru", Bound.AtLeast, "минимум 2026 года, уменьшенный на единицу (тыс. т), добавил бы не больше")]
    [InlineData("kk", Bound.AtLeast, "2026 жылғы ең төменгі шек бір бірлікке (мың т) аз болса")]
    public void Write_OfALimit_SaysWhichWayItsPriceIsMeant(string language, Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Limits = [small.Limits[0] with { Bound = bound }] };
        var plan = SmallPlan.Create();
        var priced = plan with { Tables = plan.Tables with { ScarcityPrices = [new("programme_limit", "builders", new(2026), 2m, "kt")] } };
        string page = ReportWriter.Write(programme, priced, new ReportOptions(language)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

        Assert.Contains(said, page, StringComparison.Ordinal);
    }
}
