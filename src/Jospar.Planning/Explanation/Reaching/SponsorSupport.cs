using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// What sponsors lack at each start, as a share of the capital cost. Where the project takes from a menu of discounts, this is told of the
/// deepest, at which it lacks least, and of each shallower one how much more it lacks there than at the next.
/// </summary>
internal sealed class SponsorSupport
{
    private readonly Programme _programme;
    private readonly PlanningProblem _open;
    private readonly SponsorValuation _asPlanned;
    private readonly SponsorValuation[] _byEntry;

    /// <summary>
    /// The support that <paramref name="programme"/>'s sponsors need for the starts of <paramref name="open"/>, in which all of them are
    /// possible. Where several menus matter to one, or none, their discounts are as <paramref name="planned"/>.
    /// </summary>
    public SponsorSupport(Programme programme, PlanningProblem open, IEnumerable<(CommodityId Commodity, decimal Discount)> planned)
    {
        (_programme, _open) = (programme, open);
        _asPlanned = new SponsorValuation(SettledDiscounts.Of(programme, planned));
        _byEntry = [.. open.Discounts.All.Select(entry => new SponsorValuation(
            SettledDiscounts.Of(programme, [(programme.Commodities[entry.Commodity].Id, entry.Discount)])))];
        Least = new double[open.Starts.All.Length];
        for (int s = 0; s < Least.Length; s++)
        {
            var project = programme.Projects[open.Starts.All[s].Project];
            if (!project.IsPublic && !open.Starts.All[s].IsCommitted)
            {
                Add(s, project);
            }
        }
    }

    /// <summary>Shape: [start]. What is lacking there at the deepest discount.</summary>
    public double[] Least { get; }

    /// <summary>What more is lacking at a start unless one of the deeper entries of the menu is chosen.</summary>
    public List<(int Start, int[] Deeper, double More)> Shallower { get; } = [];

    /// <summary>What is lacking at a start with the entries of menus for which <paramref name="isChosen"/> holds.</summary>
    public double Of(int start, Func<int, bool> isChosen) =>
        Least[start] + Shallower.Where(part => part.Start == start && !part.Deeper.Any(isChosen)).Sum(part => part.More);

    private void Add(int s, Project project)
    {
        int[] taken = project.Process is { } process ? _open.Discounts.TakenBy(_open.Index.Recipes[_open.Index.Processes[process]]) : [];
        if (taken is not [int menu])
        {
            Least[s] = LackOf(project, s, _asPlanned);
            return;
        }

        var (first, count) = _open.Discounts.Menus[menu];
        Least[s] = LackOf(project, s, _byEntry[first + count - 1]);
        double lack = Least[s];
        for (int entry = first + count - 2; entry >= first; entry--)
        {
            double shallower = LackOf(project, s, _byEntry[entry]);
            if (shallower > lack)
            {
                Shallower.Add((s, [.. Enumerable.Range(entry + 1, first + count - 1 - entry)], shallower - lack));
                lack = shallower;
            }
        }
    }

    private double LackOf(Project project, int s, SponsorValuation valuation)
    {
        var site = project.Sites[_open.Starts.All[s].Site];
        decimal value = valuation.Value(project, site, _open.Index.YearAt(_open.Starts.All[s].Year)).Value;
        decimal capital = Math.Max(1e-6m, project.CapitalCostAt(site).Value);
        return value >= 0m ? 0.0 : (double)(-value / capital);
    }
}
