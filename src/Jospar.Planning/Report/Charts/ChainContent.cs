using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>
/// How much of a chain's metal one unit of each of its commodities becomes (ore) or holds (goods), by what the processes
/// that ran in a year took and made. So an ore of 0.4 % copper counts for its copper, and not for its rock.
/// </summary>
internal sealed class ChainContent
{
    private const int MetalStage = 2;

    private readonly Dictionary<CommodityId, Commodity> _members;
    private readonly (Process Process, decimal Activity)[] _runs;
    private readonly Dictionary<CommodityId, decimal> _contents = [];

    /// <summary>Works the contents out from the metal upwards to the ore and downwards to the goods.</summary>
    public ChainContent(ReportContext report, string family, Year year)
    {
        _members = report.Programme.Commodities.Where(commodity => commodity.Family == family).ToDictionary(commodity => commodity.Id);
        _runs =
        [
            .. report.Plan.Tables.Activities.Where(row => row.Year == year)
                .GroupBy(row => row.Process)
                .OrderBy(group => group.Key)
                .Select(group => (Process: report.Names.Find(group.Key), Activity: group.Sum(row => row.Amount)))
                .Where(run => run.Process is not null && run.Activity > 0m)
                .Select(run => (run.Process!, run.Activity)),
        ];
        var moved = Moved(report, year);
        Metal = _members.Values
            .OrderByDescending(commodity => moved.Contains(commodity.Id))
            .ThenBy(commodity => commodity.Discardable)
            .ThenBy(commodity => RankOf(commodity.Stage))
            .ThenByDescending(commodity => _runs.Sum(run => run.Activity * Outputs(run.Process).Where(item => item.Commodity == commodity.Id).Sum(item => item.PerActivity)))
            .First();
        _contents[Metal.Id] = 1m;
        FindAll();
        while (Members(id => !IsMade(id) && IsTakenBesideKnown(id)) is [var bought, ..])
        {
            // Nothing at home tells what is in it: its mass does, or it counts as nothing, so that what is made with it is known all the same.
            _contents[bought] = Of(bought);
            FindAll();
        }
    }

    /// <summary>
    /// The commodity that the others are counted in: of what moves in the year, the one made most of at the stage of metal; at
    /// the nearest stage where nothing of that one moves. Slag and what else may be thrown away only where there is nothing else.
    /// </summary>
    public Commodity Metal { get; }

    /// <summary>Metal per unit of a commodity of the chain; by mass where no process tells; nothing where that is unknown too.</summary>
    public decimal Of(CommodityId id) => _contents.TryGetValue(id, out decimal content)
        ? content
        : _members.TryGetValue(id, out var commodity) && commodity.Mass is { } mass && Metal.Mass is > 0m ? mass / Metal.Mass.Value : 0m;

    /// <summary>Whether a commodity belongs to the chain.</summary>
    public bool Has(CommodityId id) => _members.ContainsKey(id);

    /// <summary>
    /// Metal that one unit of a process's activity takes with one of its inputs: that input's part of what comes out, so that
    /// what goes into a process is as wide as what leaves it; by the input's own content where nothing of the chain comes out.
    /// </summary>
    public decimal Taken(Process process, RecipeItem input)
    {
        decimal made = Outputs(process).Sum(item => item.PerActivity * Of(item.Commodity));
        decimal held = Inputs(process).Sum(Held);
        return made <= 0m ? Held(input)
            : held > 0m ? made * Held(input) / held
            : made * Part(Inputs(process), input);
    }

    private static int RankOf(int stage) => stage switch
    {
        MetalStage => 0,
        MetalStage - 1 => 1,
        > MetalStage => stage,
        _ => int.MaxValue,
    };

    private HashSet<CommodityId> Moved(ReportContext report, Year year) =>
    [
        .. _runs.SelectMany(run => run.Process.Recipe).Where(item => item.PerActivity != 0m).Select(item => item.Commodity),
        .. report.Plan.Tables.Trade.Where(row => row.Year == year && (row.Imports > 0m || row.Exports > 0m)).Select(row => row.Commodity),
    ];

    private static decimal Part(IEnumerable<RecipeItem> items, RecipeItem item) =>
        Math.Abs(item.PerActivity) / items.Sum(other => Math.Abs(other.PerActivity));

    private decimal Held(RecipeItem item) => Math.Abs(item.PerActivity) * Of(item.Commodity);

    private bool IsTakenBesideKnown(CommodityId id) => _runs.Any(run =>
        Inputs(run.Process).Any(item => item.Commodity == id) && Inputs(run.Process).Any(item => _contents.ContainsKey(item.Commodity)));

    private bool IsMade(CommodityId id) => _runs.Any(run => Outputs(run.Process).Any(item => item.Commodity == id));

    private CommodityId[] Members(Func<CommodityId, bool> isWanted) => [.. _members.Keys.Where(id => !_contents.ContainsKey(id) && isWanted(id)).Order()];

    private IEnumerable<RecipeItem> Inputs(Process process) => process.Recipe.Where(item => item.PerActivity < 0m && Has(item.Commodity));

    private IEnumerable<RecipeItem> Outputs(Process process) => process.Recipe.Where(item => item.PerActivity > 0m && Has(item.Commodity));

    /// <summary>Goes round as long as a content becomes known by those found before.</summary>
    private void FindAll()
    {
        bool hasFound = true;
        while (hasFound)
        {
            hasFound = false;
            foreach (var id in Members(_ => true))
            {
                hasFound |= TryFind(id);
            }
        }
    }

    private bool TryFind(CommodityId id)
    {
        var found = _members[id].Stage <= Metal.Stage ? FromUse(id) ?? FromMaking(id) : FromMaking(id) ?? FromUse(id);
        if (found is { } content)
        {
            _contents[id] = content;
        }

        return found is not null;
    }

    private decimal? FromUse(CommodityId id) => Weighed(id, Inputs, Outputs);

    private decimal? FromMaking(CommodityId id) => Weighed(id, Outputs, Inputs);

    /// <summary>Content of a commodity from the known contents on the other side of the processes that it takes part in.</summary>
    private decimal? Weighed(CommodityId id, Func<Process, IEnumerable<RecipeItem>> here, Func<Process, IEnumerable<RecipeItem>> there)
    {
        decimal content = 0m;
        decimal amount = 0m;
        foreach (var (process, activity) in _runs)
        {
            var item = here(process).FirstOrDefault(found => found.Commodity == id);
            if (item is not null && there(process).Any() && there(process).All(other => _contents.ContainsKey(other.Commodity)))
            {
                content += activity * there(process).Sum(other => Math.Abs(other.PerActivity) * _contents[other.Commodity]) * Part(here(process), item);
                amount += activity * Math.Abs(item.PerActivity);
            }
        }

        return amount > 0m ? content / amount : null;
    }
}
