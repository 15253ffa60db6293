using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// How far a chain is worked up at home in a year. Counted is what is made at home and then sold, served to demand or used in
/// another chain, in the chain's metal; what is bought and passed on as it is does not count.
/// </summary>
/// <param name="Metal">What it is counted in.</param>
/// <param name="Whole">All that is sold or used, in the metal's unit.</param>
/// <param name="AsMetal">The part of it that got to the metal's stage at least.</param>
/// <param name="AsGoods">The part of it that got beyond.</param>
/// <param name="Bought">What was bought abroad to be worked up into it.</param>
/// <param name="HasOre">Whether anything moves that is before the metal's stage.</param>
/// <param name="HasGoods">Whether the programme knows anything beyond the metal's stage.</param>
internal sealed record ChainDepth(Commodity Metal, decimal Whole, decimal AsMetal, decimal AsGoods, decimal Bought, bool HasOre, bool HasGoods)
{
    /// <summary>Whether there is anything to say: something is sold or used, and it could have got less or more far.</summary>
    public bool IsTelling => Whole > 0m && (HasOre || HasGoods);

    /// <summary>Adds up the flows of one chain that are counted in <paramref name="metal"/>.</summary>
    public static ChainDepth Of(ReportContext report, Commodity metal, IReadOnlyCollection<ChainFlow> flows)
    {
        var makers = flows.Where(flow => flow.From.Kind == ChainNodeKind.Process).Select(flow => flow.From).ToHashSet();
        var left = flows.GroupBy(flow => flow.Commodity)
            .Select(group => (Stage: report.Names.Find(group.Key)?.Stage ?? 0, Amount: group.Sum(flow => Left(flow, makers))))
            .ToArray();
        decimal From(int stage) => left.Where(part => part.Stage >= stage).Sum(part => Math.Max(0m, part.Amount));
        return new ChainDepth(
            metal,
            From(0),
            From(metal.Stage),
            From(metal.Stage + 1),
            left.Sum(part => Math.Max(0m, -part.Amount)),
            left.Any(part => part.Stage < metal.Stage),
            report.Programme.Commodities.Any(commodity => commodity.Family == metal.Family && commodity.Stage > metal.Stage));
    }

    /// <summary>What a flow takes out of the chain, less what it brings in from abroad.</summary>
    private static decimal Left(ChainFlow flow, HashSet<ChainNode> makers) => flow.From.Kind == ChainNodeKind.Import ? -flow.Content
        : flow.To.Kind is ChainNodeKind.Export or ChainNodeKind.Use || (flow.To.Kind == ChainNodeKind.Process && !makers.Contains(flow.To)) ? flow.Content
        : 0m;
}
