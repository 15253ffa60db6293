using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A price of the border is paid or received: the commodity may cross it in that direction.</summary>
internal static class PricesUnused
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "prices", "obligations", "targets", "limits"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        bool isValued = programme.Targets.Select(target => target.Measure).Concat(programme.Limits.Select(limit => limit.Measure)).Contains(Measure.ValueAdded);
        foreach (var commodity in programme.Commodities)
        {
            var prices = context.Lookups.Prices[commodity.Id].ToList();
            bool isObliged = programme.Obligations.Any(obligation => obligation.Commodity == commodity.Id);
            bool losesImport = !commodity.Trade.HasFlag(TradeDirection.Import)
                && prices.Exists(price => price.Import is not null && !(isValued && price is { Export: null, Domestic: null }));
            bool losesExport = !commodity.Trade.HasFlag(TradeDirection.Export) && !isObliged
                && prices.Exists(price => price.Export is not null && !(isValued && price.Domestic is null));
            ImmutableArray<string> unused = [.. losesImport ? ["import"] : Array.Empty<string>(), .. losesExport ? ["export"] : Array.Empty<string>()];
            if (!unused.IsEmpty)
            {
                Report(context, commodity, unused);
            }
        }
    }

    private static void Report(RuleContext context, Commodity commodity, ImmutableArray<string> unused)
    {
        string trade = commodity.Trade.ToString().ToLowerInvariant();
        string prices = string.Join(" and an ", unused.Select(way => way + "_price"));
        string need = unused.Length == 2 || commodity.Trade != TradeDirection.None ? "both" : unused[0];
        context.Report(
            "price-unused", commodity, "trade", trade, $"{commodity.Id} has an {prices}, and its trade is {trade}: the price is never used.",
            $"Write {need} in the column trade if it is traded, or empty the price.");
    }
}
