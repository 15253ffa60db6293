using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Stress.Drawing;

/// <summary>
/// Draws the changes of a programme's uncertainties. With <c>F</c> the group's standard normal number, <c>e</c> the item's
/// own and <c>c</c> the correlation, <c>z = sign(c) · √|c| · F + √(1 − |c|) · e</c> (a Gaussian copula of one factor); over
/// years <c>F</c> and <c>e</c> each follow <c>x[t] = φ · x[t−1] + √(1 − φ²) · ε[t]</c> with the row's persistence φ, so that
/// every year is standard normal; the change is the distribution's quantile at <c>Φ(z)</c>. A pure function of seed and
/// draw: may be asked by several threads.
/// </summary>
internal sealed class DeltaDraws
{
    private readonly ImmutableArray<Year> _years;

    /// <summary>The draws of a programme; items that do not pass <paramref name="matters"/> are not drawn.</summary>
    public DeltaDraws(Programme programme, Func<UncertaintyKind, UncertainItem, bool>? matters = null)
    {
        _years = programme.Years;
        Rows = UncertainRow.Of(programme, matters ?? ((_, _) => true));
    }

    /// <summary>The uncertainties.</summary>
    public ImmutableArray<UncertainRow> Rows { get; }

    /// <summary>
    /// Shape: [row, item, year], with one year where the row is not yearly. The changes of one draw.
    /// </summary>
    public decimal[][][] Of(int seed, int draw) => [.. Rows.Select(row => OfRow(row, seed, draw))];

    /// <summary>Shape: [item, year]. The changes of one row.</summary>
    public decimal[][] OfRow(UncertainRow row, int seed, int draw)
    {
        double[] group = OfGroup(row, seed, draw);
        return [.. Enumerable.Range(0, row.Items.Length).Select(item => OfItem(row, item, group, seed, draw))];
    }

    /// <summary>Shape: [year]. The numbers that a row's group shares in one draw; empty where the row goes with no group.</summary>
    public double[] OfGroup(UncertainRow row, int seed, int draw) =>
        row.Uncertainty.Correlation == 0m ? [] : Path(row, row.GroupStream, seed, draw, YearsOf(row));

    /// <summary>Shape: [year]. The changes of one item, whose row has the numbers <paramref name="group"/> of <see cref="OfGroup"/>.</summary>
    public decimal[] OfItem(UncertainRow row, int item, double[] group, int seed, int draw)
    {
        if (!row.IsYearly && group.Length == 0 && DeltaQuantile.IsOfShare(row))
        {
            return [DeltaQuantile.OfShare(row, CounterDraws.Uniform(seed, draw, row.Streams[item], 0))];
        }

        double weight = Math.Sqrt(Math.Abs((double)row.Uncertainty.Correlation));
        double own = Math.Sqrt(1.0 - (weight * weight));
        weight *= Math.Sign(row.Uncertainty.Correlation);
        var deltas = new decimal[YearsOf(row)];
        double[] z = own > 0.0 ? Path(row, row.Streams[item], seed, draw, deltas.Length) : new double[deltas.Length];
        for (int year = 0; year < deltas.Length; year++)
        {
            double mixed = (own * z[year]) + (group.Length > 0 ? weight * group[year] : 0.0);
            deltas[year] = !row.IsYearly || row.Uncertainty.HoldsIn(_years[year]) ? DeltaQuantile.Of(row, mixed) : 0m;
        }

        return deltas;
    }

    private int YearsOf(UncertainRow row) => row.IsYearly ? _years.Length : 1;

    // By the calendar, so that a plan made again from a later year meets the same news.
    private double[] Path(UncertainRow row, ulong stream, int seed, int draw, int years)
    {
        double persistence = (double)row.Uncertainty.Persistence;
        double news = Math.Sqrt(1.0 - (persistence * persistence));
        double[] path = new double[years];
        for (int year = 0; year < years; year++)
        {
            path[year] = year == 0
                ? CounterDraws.Normal(seed, draw, stream, 0)
                : (persistence * path[year - 1]) + (news > 0.0 ? news * CounterDraws.Normal(seed, draw, stream, _years[year].Value) : 0.0);
        }

        return path;
    }
}
