using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Integer indices for everything that a programme names, in the order of its tables, and the facts about each that the
/// formulation asks for again and again.
/// </summary>
internal sealed class ProgrammeIndex
{
    // How many times the median a sum may be to count for the scale.
    private const decimal BeyondAll = 1_000_000m;

    /// <summary>The indices of <paramref name="programme"/>.</summary>
    public ProgrammeIndex(Programme programme)
    {
        Programme = programme;
        Years = [.. programme.Years];
        Places = IndexOf(programme.Places.Select(place => place.Id));
        Commodities = IndexOf(programme.Commodities.Select(commodity => commodity.Id));
        Processes = IndexOf(programme.Processes.Select(process => process.Id));
        Projects = IndexOf(programme.Projects.Select(project => project.Id));
        Funds = IndexOf(programme.Funds.Select(fund => fund.Id));
        Links = IndexOf(programme.Links.Select(link => link.Id));
        IsWorld = [.. programme.Places.Select(place => place.Kind == PlaceKind.World)];
        Tree = new PlaceTree(programme.Places);
        Recipes = [.. programme.Processes.Select(process => new RecipeArrays(process, Commodities))];
        MoneyScale = ScaleOf(programme);
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The plan's years.</summary>
    public Year[] Years { get; }

    /// <summary>How many years the plan has.</summary>
    public int YearCount => Years.Length;

    public Dictionary<PlaceId, int> Places { get; }

    public Dictionary<CommodityId, int> Commodities { get; }

    public Dictionary<ProcessId, int> Processes { get; }

    public Dictionary<ProjectId, int> Projects { get; }

    public Dictionary<FundId, int> Funds { get; }

    public Dictionary<LinkId, int> Links { get; }

    /// <summary>Shape: [place]. Whether the place is the world.</summary>
    public bool[] IsWorld { get; }

    /// <summary>What lies in what.</summary>
    public PlaceTree Tree { get; }

    /// <summary>Shape: [process].</summary>
    public RecipeArrays[] Recipes { get; }

    /// <summary>What money of the tables is multiplied by before the solver sees it: a power of ten.</summary>
    public double MoneyScale { get; }

    /// <summary>Money of the tables in the solver's unit.</summary>
    public double Scaled(Money money) => (double)money.Value * MoneyScale;

    /// <summary>Years from the plan's first year; negative before it.</summary>
    public int OffsetOf(Year year) => year - Programme.Terms.FirstYear;

    /// <summary>The year that lies <paramref name="offset"/> years after the plan's first.</summary>
    public Year YearAt(int offset) => Programme.Terms.FirstYear + offset;

    private static Dictionary<TId, int> IndexOf<TId>(IEnumerable<TId> ids)
        where TId : notnull
    {
        var index = new Dictionary<TId, int>();
        foreach (var id in ids)
        {
            index.Add(id, index.Count);
        }

        return index;
    }

    // The largest cost of a project comes to lie between 100 and 1,000, so that money, activity and 0/1 columns meet in rows whose
    // coefficients are of like size. A cost beyond all others is a slip of the pen, or is never paid: scaled by it, they would vanish
    // within the solver's tolerances, as they would by what a fund has more than anyone can take.
    private static double ScaleOf(Programme programme)
    {
        decimal[] sums = [.. programme.Projects.Select(project => project.CapitalCost.Value).Where(sum => sum > 0m).Order()];
        if (sums.Length == 0)
        {
            return 1.0;
        }

        decimal median = sums[(sums.Length - 1) / 2];
        decimal largest = sums.Last(sum => sum / BeyondAll <= median);
        return Math.Pow(10, 2 - Math.Floor(Math.Log10((double)largest)));
    }
}
