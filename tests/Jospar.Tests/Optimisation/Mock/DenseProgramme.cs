using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>A linear programme to be minimised, its matrix dense.</summary>
internal sealed record DenseProgramme(
    double[] Cost,
    double[] Lower,
    double[] Upper,
    double[][] Rows,
    double[] RowLower,
    double[] RowUpper)
{
    public int ColumnCount => Cost.Length;

    public int RowCount => Rows.Length;

    /// <summary>The model, its maximum turned into a minimum, without its constant.</summary>
    public static DenseProgramme Of(Model model)
    {
        double sign = model.Sense == ObjectiveSense.Minimise ? 1 : -1;
        double[][] rows = [.. Enumerable.Range(0, model.RowCount).Select(_ => new double[model.ColumnCount])];
        for (int row = 0; row < model.RowCount; row++)
        {
            for (int entry = model.Rows.Starts.Span[row]; entry < model.Rows.Starts.Span[row + 1]; entry++)
            {
                rows[row][model.Rows.Columns.Span[entry]] += model.Rows.Coefficients.Span[entry];
            }
        }

        return new DenseProgramme(
            [.. model.Columns.Cost.ToArray().Select(cost => sign * cost)],
            model.Columns.Lower.ToArray(),
            model.Columns.Upper.ToArray(),
            rows,
            model.Rows.Lower.ToArray(),
            model.Rows.Upper.ToArray());
    }

    /// <summary>The feasibility relaxation: elastic columns behind, their costs alone in the objective.</summary>
    public DenseProgramme With(ElasticColumns elastic)
    {
        double[][] rows = [.. Rows.Select((row, index) => row
            .Concat(Enumerable.Range(0, elastic.Count).Select(e => elastic.Rows[e] == index ? elastic.Coefficients[e] : 0))
            .ToArray())];
        return this with
        {
            Cost = [.. Cost.Select(_ => 0.0), .. elastic.Costs],
            Lower = [.. Lower, .. new double[elastic.Count]],
            Upper = [.. Upper, .. Enumerable.Repeat(double.PositiveInfinity, elastic.Count)],
            Rows = rows,
        };
    }

    public double CostOf(double[] point) => Cost.Zip(point, (cost, value) => cost * value).Sum();

    public bool IsSatisfiedBy(double[] point)
    {
        const double Tolerance = 1e-7;
        bool inBounds = point.Select((value, j) => value >= Lower[j] - Tolerance && value <= Upper[j] + Tolerance).All(held => held);
        return inBounds && Rows.Select((row, i) =>
        {
            double sum = row.Zip(point, (coefficient, value) => coefficient * value).Sum();
            return sum >= RowLower[i] - Tolerance && sum <= RowUpper[i] + Tolerance;
        }).All(held => held);
    }
}
