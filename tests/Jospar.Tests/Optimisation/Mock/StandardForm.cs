namespace Jospar.Tests.Optimisation.Mock;

/// <summary>
/// <c>min c·t, A t (≤ ≥ =) b, t ≥ 0</c>: columns are shifted to their lower bound, mirrored at their upper one or
/// split in two; upper bounds and both sides of a range are rows of their own.
/// </summary>
internal sealed class StandardForm
{
    private readonly DenseProgramme _programme;
    private readonly List<(int Column, double Sign)> _parts = [];

    public StandardForm(DenseProgramme programme)
    {
        _programme = programme;
        for (int column = 0; column < programme.ColumnCount; column++)
        {
            bool hasLower = double.IsFinite(programme.Lower[column]);
            bool hasUpper = double.IsFinite(programme.Upper[column]);
            _parts.Add((column, hasLower || !hasUpper ? 1 : -1));
            if (!hasLower && !hasUpper)
            {
                _parts.Add((column, -1));
            }
        }

        AddModelRows();
        AddUpperBounds();
    }

    public List<(double[] Coefficients, int Relation, double Side, int ModelRow)> Rows { get; } = [];

    public int PartCount => _parts.Count;

    public double[] Cost => [.. _parts.Select(part => part.Sign * _programme.Cost[part.Column])];

    /// <summary>The point of the programme that parts stand for.</summary>
    public double[] Restore(double[] parts)
    {
        double[] point = [.. Enumerable.Range(0, _programme.ColumnCount).Select(Origin)];
        for (int part = 0; part < parts.Length; part++)
        {
            point[_parts[part].Column] += _parts[part].Sign * parts[part];
        }

        return point;
    }

    private double Origin(int column)
    {
        double lower = _programme.Lower[column];
        double upper = _programme.Upper[column];
        return double.IsFinite(lower) ? lower : double.IsFinite(upper) ? upper : 0;
    }

    private void AddModelRows()
    {
        for (int row = 0; row < _programme.RowCount; row++)
        {
            double lower = _programme.RowLower[row];
            double upper = _programme.RowUpper[row];
            if (lower == upper)
            {
                Add(row, 0, lower);
                continue;
            }

            if (double.IsFinite(lower))
            {
                Add(row, 1, lower);
            }

            if (double.IsFinite(upper))
            {
                Add(row, -1, upper);
            }
        }
    }

    private void Add(int row, int relation, double side)
    {
        double[] coefficients = _programme.Rows[row];
        double shift = coefficients.Select((coefficient, column) => coefficient * Origin(column)).Sum();
        Rows.Add(([.. _parts.Select(part => part.Sign * coefficients[part.Column])], relation, side - shift, row));
    }

    private void AddUpperBounds()
    {
        for (int part = 0; part < _parts.Count; part++)
        {
            double span = _programme.Upper[_parts[part].Column] - _programme.Lower[_parts[part].Column];
            if (double.IsFinite(span))
            {
                double[] coefficients = new double[_parts.Count];
                coefficients[part] = 1;
                Rows.Add((coefficients, -1, span, -1));
            }
        }
    }
}
