using Jospar.Optimisation;
using Jospar.Optimisation.Files;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Bench.Cases;

/// <summary>Writes a programme's model for one goal as MPS, always to be minimised: CBC's log knows no other direction.</summary>
internal static class GoalFile
{
    /// <summary>Writes <paramref name="model"/> for <paramref name="goal"/>, with <paramref name="held"/> kept at a level or less.</summary>
    public static void Write(string path, Model model, GoalVector goal, GoalVector? held = null, double level = 0)
    {
        double sign = goal.Sense == ObjectiveSense.Minimise ? 1 : -1;
        using var writer = new StreamWriter(path, append: false, System.Text.Encoding.ASCII, 1 << 20);
        MpsWriter.Write(
            model with
            {
                Sense = ObjectiveSense.Minimise,
                Offset = sign * goal.Offset,
                Columns = model.Columns with { Cost = goal.Costs.Select(cost => sign * cost).ToArray() },
                Rows = held is null ? model.Rows : WithRow(model.Rows, held, level - held.Offset),
                Constraints = held is null ? model.Constraints : model.Constraints.Add(new ConstraintBlock("held", model.RowCount, 1, _ => "goal")),
            },
            writer);
    }

    private static RowArrays WithRow(RowArrays rows, GoalVector held, double most)
    {
        int[] columns = [.. Enumerable.Range(0, held.Costs.Length).Where(column => held.Costs[column] != 0)];
        return new RowArrays(
            (double[])[.. rows.Lower.Span, double.NegativeInfinity],
            (double[])[.. rows.Upper.Span, most],
            (int[])[.. rows.Starts.Span, rows.Columns.Length + columns.Length],
            (int[])[.. rows.Columns.Span, .. columns],
            (double[])[.. rows.Coefficients.Span, .. columns.Select(column => held.Costs[column])]);
    }
}
