using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What a block of regions would change of a point.</summary>
/// <param name="Columns">The columns that it would change; none that another block may.</param>
/// <param name="Values">Shape: [changed column].</param>
/// <param name="Gain">What that would bring if nobody else changed anything.</param>
internal sealed record RegionProposal(int[] Columns, double[] Values, double Gain)
{
    private const double Noise = 1e-9;

    /// <summary>
    /// What an outcome of a block's model proposes for the columns that are the block's <paramref name="own"/>; nothing where it
    /// brings nothing.
    /// </summary>
    public static RegionProposal? Of(FreedModel freed, double[] point, SolveOutcome outcome, Func<int, bool> own)
    {
        if (outcome.Point != PointStatus.Feasible)
        {
            return null;
        }

        var kinds = freed.Model.Columns.Kind.Span;
        var costs = freed.Model.Columns.Cost.Span;
        var (columns, values, gain) = (new List<int>(), new List<double>(), 0.0);
        for (int free = 0; free < freed.Columns.Length; free++)
        {
            int column = freed.Columns[free];
            double value = kinds[free] == VariableKind.Integer ? Math.Round(outcome.Primal[free]) : outcome.Primal[free];
            gain += costs[free] * (value - point[column]);
            if (value != point[column] && own(column))
            {
                columns.Add(column);
                values.Add(value);
            }
        }

        return gain > Noise * Math.Max(1.0, Math.Abs(outcome.Objective)) && columns.Count > 0
            ? new RegionProposal([.. columns], [.. values], gain)
            : null;
    }

    /// <summary>Changes a point.</summary>
    public void PutInto(double[] point)
    {
        for (int n = 0; n < Columns.Length; n++)
        {
            point[Columns[n]] = Values[n];
        }
    }
}
