using System.Collections.Immutable;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Summary;

/// <summary>
/// What goes with a bad outcome: Spearman's rank correlation of changes with the shortfall and the value. The changes are
/// drawn again, as they are a function of seed and draw.
/// </summary>
internal sealed class CauseSearch
{
    // Of thousands of things that do nothing, none is likely to lie four standard errors away by chance.
    private const double Errors = 4.0;
    private const int MostDraws = 10_000;
    private const int MostItems = 20;
    private readonly DeltaDraws _draws;
    private readonly int _seed;
    private readonly double[] _shortfall;
    private readonly double[] _value;
    private readonly List<ItemEffect> _effects = [];
    private readonly (decimal Shortfall, decimal Value)[] _correlations;

    /// <summary>
    /// Draws the changes of <paramref name="outcomes"/> again, the first ten thousand at most; what is equal but for
    /// <paramref name="rounding"/> has one rank.
    /// </summary>
    public CauseSearch(StressSubject subject, int seed, ImmutableArray<DrawOutcome> outcomes, GoalRounding rounding)
    {
        _draws = subject.Draws;
        _seed = seed;
        _shortfall = Statistics.Ranks([.. outcomes.Take(MostDraws).Select(draw => GoalRounding.Nearest(rounding.Shortfall, draw.Shortfall))]);
        _value = Statistics.Ranks([.. outcomes.Take(MostDraws).Select(draw => GoalRounding.Nearest(rounding.Value, draw.Value))]);
        _correlations = [.. _draws.Rows.Select(Search)];
    }

    /// <summary>How many things of a row the plan is about, each with a draw of its own.</summary>
    public int ThingsOf(int row) => _draws.Rows[row].Items.Length;

    /// <summary>The correlations of a row's mean change with the shortfall and the value.</summary>
    public (decimal Shortfall, decimal Value) CorrelationsOf(int row) => _correlations[row];

    /// <summary>The single things that go with the shortfall or the value more than chance would have it.</summary>
    public ImmutableArray<ItemEffect> Strongest()
    {
        decimal least = (decimal)(Errors / Math.Sqrt(Math.Max(1, _shortfall.Length - 1)));
        return
        [
            .. _effects.Where(effect => Strength(effect) > least)
                .OrderByDescending(Strength)
                .ThenBy(effect => effect.Uncertainty, StringComparer.Ordinal)
                .ThenBy(effect => effect.Item, StringComparer.Ordinal)
                .Take(MostItems),
        ];
    }

    // The changes of one thing at a time: those of thousands in thousands of draws would fill the memory. Their sum ranks as their mean does.
    private (decimal Shortfall, decimal Value) Search(UncertainRow row)
    {
        double[][] groups = [.. Enumerable.Range(0, _shortfall.Length).Select(draw => _draws.OfGroup(row, _seed, draw))];
        decimal[] sums = new decimal[groups.Length];
        for (int item = 0; item < row.Items.Length; item++)
        {
            decimal[] changes = [.. groups.Select((group, draw) => _draws.OfItem(row, item, group, _seed, draw).Average())];
            var (shortfall, value) = CorrelationsOf(changes);
            _effects.Add(new ItemEffect(row.Uncertainty.Id.Value, row.Items[item].Key, shortfall, value));
            for (int draw = 0; draw < sums.Length; draw++)
            {
                sums[draw] += changes[draw];
            }
        }

        return CorrelationsOf(sums);
    }

    private (decimal Shortfall, decimal Value) CorrelationsOf(decimal[] changes)
    {
        double[] ranks = Statistics.Ranks(changes);
        return (Statistics.Correlation(ranks, _shortfall), Statistics.Correlation(ranks, _value));
    }

    private static decimal Strength(ItemEffect effect) => Math.Max(Math.Abs(effect.ShortfallCorrelation), Math.Abs(effect.ValueCorrelation));
}
