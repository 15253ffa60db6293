namespace Jospar.Optimisation.Reduction;

/// <summary>Bounds on a model's columns that a search may draw closer.</summary>
/// <param name="Lower">Shape: [column].</param>
/// <param name="Upper">Shape: [column].</param>
public sealed record ColumnBounds(double[] Lower, double[] Upper)
{
    /// <summary>A copy of a model's own.</summary>
    public static ColumnBounds Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ColumnBounds(model.Columns.Lower.ToArray(), model.Columns.Upper.ToArray());
    }
}
