using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Report.Charts;

namespace Jospar.Planning.Report.Sections;

/// <summary>What the plan's last year says of one chain, in words.</summary>
/// <param name="Family">The chain.</param>
/// <param name="Flows">What goes where.</param>
/// <param name="Depth">How far it is worked up at home.</param>
internal sealed record ChainReading(string Family, ImmutableArray<ChainFlow> Flows, ChainDepth Depth)
{
    /// <summary>Reads a chain.</summary>
    public static ChainReading Of(ReportContext report, string family)
    {
        var flows = ChainFlows.Of(report, family, report.LastYear);
        return new ChainReading(family, flows, ChainDepth.Of(report, new ChainContent(report, family, report.LastYear).Metal, flows));
    }

    /// <summary>
    /// Which part of each chain becomes goods at home; where the programme knows no goods beyond metal, which part gets that far.
    /// Nothing where no chain tells.
    /// </summary>
    public static string? Answer(ReportContext report, IReadOnlyCollection<ChainReading> chains)
    {
        ChainReading[] telling = [.. chains.Where(chain => chain.Depth.IsTelling)];
        ChainReading[] withGoods = [.. telling.Where(chain => chain.Depth.HasGoods)];
        return withGoods.Length > 0 ? report.Texts.Format("chains.answer.goods", report.LastYear, Shares(report, withGoods, depth => depth.AsGoods))
            : telling.Length > 0 ? report.Texts.Format("chains.answer.metal", report.LastYear, Shares(report, telling, depth => depth.AsMetal))
            : null;
    }

    /// <summary>How far it is worked up, what was bought for that, and what leaves the country at each stage.</summary>
    public string Sentences(ReportContext report) =>
        string.Join(' ', new[] { Reached(report), Bought(report), Abroad(report) }.Where(sentence => sentence is not null));

    /// <summary>An amount of a commodity in running text.</summary>
    public static string InText(ReportContext report, CommodityId commodity, decimal amount) =>
        $"{report.Figures.InText(amount)}\u00A0{report.Names.OfUnit(report.Names.Find(commodity)?.Unit ?? "")}";

    private static string Shares(ReportContext report, IEnumerable<ChainReading> chains, Func<ChainDepth, decimal> part) => string.Join(", ", chains.Select(chain =>
        $"{InList(report.Names.OfFamily(chain.Family))} {report.Figures.Percent(part(chain.Depth) / chain.Depth.Whole)}"));

    // Inside a sentence a chain has no capital.
    private static string InList(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private string? Reached(ReportContext report) => !Depth.IsTelling ? null : report.Texts.Format(
        Depth switch
        {
            { HasOre: true, HasGoods: true } => "chains.depth",
            { HasGoods: true } => "chains.depth.goods",
            _ => "chains.depth.metal",
        },
        InText(report, Depth.Metal.Id, Depth.Whole),
        report.Names.In(Depth.Metal.Name),
        report.Figures.Percent(Depth.AsMetal / Depth.Whole),
        report.Figures.Percent(Depth.AsGoods / Depth.Whole));

    private string? Bought(ReportContext report) => !Depth.IsTelling || Depth.Bought <= 0m ? null : report.Texts.Format(
        "chains.depth.bought", InText(report, Depth.Metal.Id, Depth.Bought), report.Figures.Percent(Depth.Bought / Depth.Whole));

    private string Abroad(ReportContext report)
    {
        string[] abroad =
        [
            .. Flows.Where(flow => flow.To.Kind == ChainNodeKind.Export)
                .OrderBy(flow => report.Names.Find(flow.Commodity)?.Stage ?? 0)
                .Select(flow => $"{report.Names.Of(flow.Commodity)} {InText(report, flow.Commodity, flow.Amount)}"),
        ];
        return abroad.Length == 0
            ? report.Texts.Format("chains.noexport", report.Names.OfFamily(Family))
            : report.Texts.Format("chains.exports", string.Join("; ", abroad));
    }
}
