using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class PriceCurveTextTests
{
    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly CommodityId Obliged = Small.Obligations[0].Commodity;

    [Fact]
    public void Lines_WhereAPlanChoosesTheDiscount_NameTheMenuAndMarkNone()
    {
        var chosen = Small with { DiscountMenu = [new(Obliged, 0m, SmallProgramme.None), new(Obliged, 0.1m, SmallProgramme.None)] };
        string[] lines = [.. Text(chosen)];
        Assert.EndsWith("a plan chooses 0 % or 10 % off", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains('→', StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WhereTheProgrammeGivesIt_MarkTheDiscount()
    {
        string[] lines = [.. Text(Small)];
        Assert.EndsWith("5 % off as it stands", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains('→', StringComparison.Ordinal));
    }

    private static IEnumerable<string> Text(Programme programme) => new PriceCurveText(
        programme, new PriceCurveDocument("", [new PriceCurve(Obliged, 0.4m, 0.05m, null, [new PricePoint(0m, []), new PricePoint(0.05m, [])])], IsStopped: false)).Lines();
}
