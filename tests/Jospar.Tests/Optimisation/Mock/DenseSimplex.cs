using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>The two-phase tableau simplex, as textbooks have it: right before it is fast.</summary>
internal sealed class DenseSimplex
{
    private const double Tiny = 1e-9;

    private readonly StandardForm _form;
    private readonly DenseProgramme _programme;
    private readonly Func<Termination?> _stop;
    private readonly double[][] _tableau;
    private readonly int[] _basis;
    private readonly double[] _signs;
    private readonly int _firstArtificial;
    private readonly int _side;
    private long _pivots;

    private DenseSimplex(DenseProgramme programme, Func<Termination?> stop)
    {
        _programme = programme;
        _stop = stop;
        _form = new StandardForm(programme);
        int rows = _form.Rows.Count;
        _firstArtificial = _form.PartCount + rows;
        _side = _firstArtificial + rows;
        _tableau = [.. Enumerable.Range(0, rows).Select(_ => new double[_side + 1])];
        _basis = new int[rows];
        _signs = new double[rows];
        Fill();
    }

    /// <summary>Minimises; <paramref name="stop"/> says when to give up.</summary>
    public static DenseOptimum Solve(DenseProgramme programme, Func<Termination?> stop)
    {
        bool crossed = programme.Lower.Zip(programme.Upper).Any(pair => pair.First > pair.Second)
            || programme.RowLower.Zip(programme.RowUpper).Any(pair => pair.First > pair.Second);
        return crossed ? DenseOptimum.Without(Termination.Infeasible) : new DenseSimplex(programme, stop).Run();
    }

    private DenseOptimum Run()
    {
        double[] artificial = new double[_side + 1];
        Array.Fill(artificial, 1, _firstArtificial, _basis.Length);
        if (Minimise(artificial, _side) is { } ended)
        {
            return DenseOptimum.Without(ended, _pivots);
        }

        double left = _basis.Select((column, row) => column >= _firstArtificial ? _tableau[row][_side] : 0).Sum();
        if (left > 1e-7)
        {
            return DenseOptimum.Without(Termination.Infeasible, _pivots);
        }

        DriveArtificialsOut();
        double[] cost = [.. _form.Cost, .. new double[_side + 1 - _form.PartCount]];
        return Minimise(cost, _firstArtificial) is { } stopped
            ? DenseOptimum.Without(stopped, _pivots)
            : new DenseOptimum(Termination.Optimal, Point(), Duals(cost), _pivots);
    }

    private void Fill()
    {
        for (int row = 0; row < _basis.Length; row++)
        {
            (double[] coefficients, int relation, double side, _) = _form.Rows[row];
            _signs[row] = side < 0 ? -1 : 1;
            for (int part = 0; part < coefficients.Length; part++)
            {
                _tableau[row][part] = _signs[row] * coefficients[part];
            }

            double slack = -relation * _signs[row];
            _tableau[row][_form.PartCount + row] = slack;
            _tableau[row][_firstArtificial + row] = 1;
            _tableau[row][_side] = _signs[row] * side;
            _basis[row] = slack > 0 ? _form.PartCount + row : _firstArtificial + row;
        }
    }

    // Returns nothing when it has got to the optimum.
    private Termination? Minimise(double[] cost, int columns)
    {
        for (long round = 0; ; round++)
        {
            if (round % 8 == 0 && _stop() is { } reason)
            {
                return reason;
            }

            double[] reduced = Reduced(cost, columns);
            int entering = round < 500 ? Steepest(reduced) : First(reduced);
            if (entering < 0)
            {
                return null;
            }

            int leaving = Leaving(entering);
            if (leaving < 0)
            {
                return Termination.Unbounded;
            }

            Pivot(leaving, entering);
        }
    }

    private double[] Reduced(double[] cost, int columns)
    {
        double[] reduced = cost[..columns];
        for (int row = 0; row < _basis.Length; row++)
        {
            double price = cost[_basis[row]];
            for (int column = 0; price != 0 && column < columns; column++)
            {
                reduced[column] -= price * _tableau[row][column];
            }
        }

        return reduced;
    }

    private static int Steepest(double[] reduced)
    {
        int best = -1;
        for (int column = 0; column < reduced.Length; column++)
        {
            if (reduced[column] < -Tiny && (best < 0 || reduced[column] < reduced[best]))
            {
                best = column;
            }
        }

        return best;
    }

    // Bland's rule: slow, and it never cycles.
    private static int First(double[] reduced) => Array.FindIndex(reduced, value => value < -Tiny);

    private int Leaving(int entering)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int row = 0; row < _basis.Length; row++)
        {
            double ratio = _tableau[row][entering] > Tiny ? _tableau[row][_side] / _tableau[row][entering] : double.PositiveInfinity;
            if (ratio < least - Tiny || (ratio < least + Tiny && best >= 0 && _basis[row] < _basis[best]))
            {
                least = Math.Min(least, ratio);
                best = row;
            }
        }

        return best;
    }

    private void Pivot(int row, int column)
    {
        _pivots++;
        double[] pivotRow = _tableau[row];
        double pivot = pivotRow[column];
        for (int j = 0; j <= _side; j++)
        {
            pivotRow[j] /= pivot;
        }

        foreach (double[] other in _tableau)
        {
            double factor = other[column];
            for (int j = 0; !ReferenceEquals(other, pivotRow) && factor != 0 && j <= _side; j++)
            {
                other[j] -= factor * pivotRow[j];
            }
        }

        _basis[row] = column;
    }

    private void DriveArtificialsOut()
    {
        for (int row = 0; row < _basis.Length; row++)
        {
            int column = _basis[row] < _firstArtificial
                ? -1
                : Array.FindIndex(_tableau[row], 0, _firstArtificial, value => Math.Abs(value) > 1e-7);
            if (column >= 0)
            {
                Pivot(row, column);
            }
        }
    }

    private double[] Point()
    {
        double[] parts = new double[_form.PartCount];
        for (int row = 0; row < _basis.Length; row++)
        {
            if (_basis[row] < parts.Length)
            {
                parts[_basis[row]] = _tableau[row][_side];
            }
        }

        return _form.Restore(parts);
    }

    // The artificial column of a row began as the unit vector: what it is priced at is the row's dual.
    private double[] Duals(double[] cost)
    {
        double[] duals = new double[_programme.RowCount];
        double[] reduced = Reduced(cost, _side);
        for (int row = 0; row < _basis.Length; row++)
        {
            if (_form.Rows[row].ModelRow >= 0)
            {
                duals[_form.Rows[row].ModelRow] -= _signs[row] * reduced[_firstArtificial + row];
            }
        }

        return duals;
    }
}
