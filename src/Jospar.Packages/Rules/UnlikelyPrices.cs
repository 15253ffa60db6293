using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>The prices of a commodity, over years and directions, are of one size: one far from the others is mostly in another unit.</summary>
internal static class UnlikelyPrices
{
    private const decimal Fold = 50m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["prices"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var prices in context.Programme.Prices.SelectMany(Cells).GroupBy(cell => cell.Row.Commodity))
        {
            decimal median = Apart.Median(prices.Select(cell => cell.Value));
            bool areTwo = prices.Count() == 2;
            foreach (var (row, column, value) in prices.Where(cell => Apart.IsBeyond(cell.Value, median, Fold)))
            {
                string others = areTwo ? "its other price; one of the two is hardly right" : "the median of its prices";
                context.Report(
                    "price-unlikely", row, column, value,
                    $"The {column} of {row.Commodity} from {row.FromYear} on is {Numbers.Text(value)}: {Apart.Times(value, median)} {Numbers.Text(median)}, {others}.");
            }
        }
    }

    // Nothing is a price, too, and tells no unit.
    private static IEnumerable<(Price Row, string Column, decimal Value)> Cells(Price price) =>
        new[] { (price, "import_price", price.Import ?? 0m), (price, "export_price", price.Export ?? 0m), (price, "domestic_price", price.Domestic ?? 0m) }
            .Where(cell => cell.Item3 > 0m);
}
