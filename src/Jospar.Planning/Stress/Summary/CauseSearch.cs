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
    private readonly decimal[][][] _changes;
    private readonly double[] _shortfall;
    private readonly double[] _value;

    /// <summary>Draws the changes of <paramref name="outcomes"/> again, the first ten thousand at most.</summary>
    public CauseSearch(StressSubject subject, int seed, ImmutableArray<DrawOutcome> outcomes)
    {
        _draws = subject.Draws;
        int count = Math.Min(MostDraws, outcomes.Length);
        _changes = [.. _draws.Rows.Select(row => row.Items.Select(_ => new decimal[count]).ToArray())];
        for (int draw = 0; draw < count; draw++)
        {
            for (int row = 0; row < _changes.Length; row++)
            {
                decimal[][] deltas = _draws.OfRow(_draws.Rows[row], seed, draw);
                for (int at = 0; at < _changes[row].Length; at++)
                {
                    _changes[row][at][draw] = deltas[at].Average();
                }
            }
        }

        _shortfall = Statistics.Ranks([.. outcomes.Take(count).Select(draw => draw.Shortfall)]);
        _value = Statistics.Ranks([.. outcomes.Take(count).Select(draw => draw.Value)]);
    }

    /// <summary>How many things of a row the plan is about, each with a draw of its own.</summary>
    public int ThingsOf(int row) => _changes[row].Length;

    /// <summary>The correlations of a row's mean change with the shortfall and the value.</summary>
    public (decimal Shortfall, decimal Value) CorrelationsOf(int row)
    {
        decimal[] means = [.. Enumerable.Range(0, _shortfall.Length)
            .Select(draw => _changes[row].Select(item => item[draw]).DefaultIfEmpty(0m).Average())];
        double[] ranks = Statistics.Ranks(means);
        return (Statistics.Correlation(ranks, _shortfall), Statistics.Correlation(ranks, _value));
    }

    /// <summary>The single things that go with the shortfall or the value more than chance would have it.</summary>
    public ImmutableArray<ItemEffect> Strongest()
    {
        decimal least = (decimal)(Errors / Math.Sqrt(Math.Max(1, _shortfall.Length - 1)));
        var effects = new List<ItemEffect>();
        for (int row = 0; row < _changes.Length; row++)
        {
            for (int at = 0; at < _changes[row].Length; at++)
            {
                double[] ranks = Statistics.Ranks(_changes[row][at]);
                effects.Add(new ItemEffect(
                    _draws.Rows[row].Uncertainty.Id.Value,
                    _draws.Rows[row].Items[at].Key,
                    Statistics.Correlation(ranks, _shortfall),
                    Statistics.Correlation(ranks, _value)));
            }
        }

        return
        [
            .. effects.Where(effect => Strength(effect) > least)
                .OrderByDescending(Strength)
                .ThenBy(effect => effect.Uncertainty, StringComparer.Ordinal)
                .ThenBy(effect => effect.Item, StringComparer.Ordinal)
                .Take(MostItems),
        ];
    }

    private static decimal Strength(ItemEffect effect) => Math.Max(Math.Abs(effect.ShortfallCorrelation), Math.Abs(effect.ValueCorrelation));
}
