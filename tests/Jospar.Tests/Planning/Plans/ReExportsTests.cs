using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class ReExportsTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Theory]
    [InlineData(Span.Year, null, 2)]
    [InlineData(Span.Cumulative, null, 3)]
    [InlineData(Span.Cumulative, "south", 1)]
    public void Of_ExportsBesideImports_IsTheLesserOfBothYearByYear(Span span, string? place, int expected)
    {
        // 2027: 4 out at the south, 1 in; 2028: 3 out in the north, 2 in elsewhere.
        var plan = With(Row("south", 2027, 0m, 4m), Row("north", 2027, 1m, 0m), Row("north", 2028, 0m, 3m), Row("south", 2028, 2m, 0m));
        Assert.Equal(expected, ReExports.Of(Small, plan, Target(Measure.Exports, span, place)));
    }

    [Fact]
    public void Of_OutputOrWithoutImports_IsNothing()
    {
        Assert.Equal(0m, ReExports.Of(Small, With(Row("south", 2028, 0m, 4m)), Target(Measure.Exports, Span.Year, null)));
        Assert.Equal(0m, ReExports.Of(Small, With(Row("south", 2028, 4m, 4m)), Target(Measure.Output, Span.Year, null)));
    }

    private static Target Target(Measure measure, Span span, string? place) => Small.Targets[0] with
    {
        Measure = measure,
        Span = span,
        Year = new(2028),
        Filter = new MeasureFilter { Commodity = new("metal"), Place = place is null ? null : new PlaceId(place) },
    };

    private static TradeRow Row(string border, int year, decimal imports, decimal exports) =>
        new(new("metal"), new(border), new(year), imports, exports, Money.Zero, Money.Zero);

    private static Plan With(params TradeRow[] trade)
    {
        var plan = SmallPlan.Create();
        return plan with { Tables = plan.Tables with { Trade = [.. trade] } };
    }
}
