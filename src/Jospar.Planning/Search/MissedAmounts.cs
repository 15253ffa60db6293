using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search;

/// <summary>
/// What targets are missed by at a point. Where a goal that is pushed bears some shortfall, the columns that count it may stand above
/// what the amounts miss, anywhere up to what is borne.
/// </summary>
internal static class MissedAmounts
{
    /// <summary><paramref name="point"/> with no more shortfall than its amounts have. Shape: [column].</summary>
    public static double[] At(ProgrammeModel model, double[] point)
    {
        double[] settled = [.. point];
        var rows = model.Model.Constraints.First(block => block.Name == TargetShortfall.Name);
        for (int g = 0; g < rows.Count; g++)
        {
            settled[model.Columns.Shortfall[g]] = Math.Max(0.0, MissedIn(model, rows[g], model.Columns.Shortfall[g], point));
        }

        return settled;
    }

    private static double MissedIn(ProgrammeModel model, int row, int shortfall, double[] point)
    {
        double measure = 0.0;
        foreach (var (column, coefficient) in model.Model.EntriesOf(row))
        {
            measure += column == shortfall ? 0.0 : coefficient * point[column];
        }

        return Math.Max(model.Model.Rows.Lower.Span[row] - measure, measure - model.Model.Rows.Upper.Span[row]);
    }
}
