using Jospar.Optimisation;

namespace Jospar.Planning.Search;

/// <summary>The columns of a model that stand for 0/1 decisions.</summary>
internal static class WholeColumns
{
    /// <summary>Fixes those of <paramref name="model"/> as they are at <paramref name="point"/>, [column], but for those <paramref name="free"/>.</summary>
    public static void Fix(Model model, ISolverSession session, double[] point, VariableBlock? free = null)
    {
        var kinds = model.Columns.Kind;
        int[] columns =
        [
            .. Enumerable.Range(0, model.ColumnCount)
                .Where(column => kinds.Span[column] == VariableKind.Integer && free?.Holds(column) != true),
        ];
        double[] values = [.. columns.Select(column => Math.Round(point[column]))];
        session.ChangeColumnBounds(columns, values, values);
    }
}
