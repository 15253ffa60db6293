using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>
/// Finds the discounts at which starts are not viable. What a sponsor pays falls with every discount, so a start that is
/// refused at some discounts is refused at all shallower ones: the deepest refused ones of each start say everything.
/// </summary>
internal sealed class DiscountRefusals(ProgrammeIndex index, StartSet starts, DiscountMenus menus)
{
    private readonly Dictionary<string, SponsorValuation> _valuations = new(StringComparer.Ordinal);

    /// <summary>The refusals, by project; none where nothing is chosen.</summary>
    public static DiscountRefusal[] Of(ProgrammeIndex index, StartSet starts, DiscountMenus menus) =>
        menus.All.Length == 0 ? [] : [.. new DiscountRefusals(index, starts, menus).Find()];

    private IEnumerable<DiscountRefusal> Find()
    {
        for (int p = 0; p < index.Programme.Projects.Length; p++)
        {
            var project = index.Programme.Projects[p];
            if (project is { IsPublic: false, Commitment: null, Process: { } process }
                && menus.TakenBy(index.Recipes[index.Processes[process]]) is { Length: > 0 } taken)
            {
                foreach (var refusal in OfProject(p, taken))
                {
                    yield return refusal;
                }
            }
        }
    }

    private IEnumerable<DiscountRefusal> OfProject(int p, int[] taken)
    {
        int[][] choices = [.. JointChoices(taken)];
        var refused = new Dictionary<int, bool[]>();
        for (int s = starts.FirstOf(p); s < starts.EndOf(p); s++)
        {
            refused.Add(s, [.. choices.Select(choice => !IsViable(starts.All[s], choice))]);
        }

        for (int c = 0; c < choices.Length; c++)
        {
            int[] deeper = [.. DeeperChoices(choices, taken, c)];
            if (refused.Values.Any(at => at[c] && !deeper.Any(d => at[d])))
            {
                int[] losing = [.. refused.Where(start => start.Value[c]).Select(start => start.Key)];
                yield return new DiscountRefusal(p, choices[c], [.. choices[c].SelectMany((entry, n) => After(taken[n], entry))], losing);
            }
        }
    }

    // Every choice of one entry from each menu, the last menu's changing fastest.
    private IEnumerable<int[]> JointChoices(int[] taken)
    {
        IEnumerable<int[]> choices = [[]];
        foreach (int menu in taken)
        {
            var (first, count) = menus.Menus[menu];
            choices = choices.SelectMany(choice => Enumerable.Range(first, count), (choice, entry) => (int[])[.. choice, entry]);
        }

        return choices;
    }

    // The choices that are one step deeper in one menu.
    private IEnumerable<int> DeeperChoices(int[][] choices, int[] taken, int c)
    {
        int stride = choices.Length;
        for (int n = 0; n < taken.Length; n++)
        {
            var (first, count) = menus.Menus[taken[n]];
            stride /= count;
            if (choices[c][n] < first + count - 1)
            {
                yield return c + stride;
            }
        }
    }

    private IEnumerable<int> After(int menu, int entry)
    {
        var (first, count) = menus.Menus[menu];
        return Enumerable.Range(entry + 1, first + count - 1 - entry);
    }

    private bool IsViable(in Start start, int[] choice)
    {
        var project = index.Programme.Projects[start.Project];
        return ValuationAt(choice).IsViable(project, project.Sites[start.Site], index.YearAt(start.Year));
    }

    private SponsorValuation ValuationAt(int[] choice)
    {
        string key = string.Join(',', choice.Select(entry => entry.ToString(CultureInfo.InvariantCulture)));
        if (!_valuations.TryGetValue(key, out var valuation))
        {
            var chosen = choice.Select(entry => (index.Programme.Commodities[menus.All[entry].Commodity].Id, menus.All[entry].Discount));
            valuation = new SponsorValuation(SettledDiscounts.Of(index.Programme, chosen));
            _valuations.Add(key, valuation);
        }

        return valuation;
    }
}
