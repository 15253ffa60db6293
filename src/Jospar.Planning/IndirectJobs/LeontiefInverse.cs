using MathNet.Numerics.LinearAlgebra;

namespace Jospar.Planning.IndirectJobs;

/// <summary>What all sectors must make for one money's worth of one sector's output to reach its buyers: <c>L = (I − A)⁻¹</c>.</summary>
internal static class LeontiefInverse
{
    /// <summary>
    /// The inverse of <paramref name="coefficients"/>, which seller stands in the row and buyer in the column of. Shape:
    /// [seller, buyer], dense. Unit: money per money. Its columns must add up to less than one each, or lead to one that does.
    /// </summary>
    public static double[,] Of(double[,] coefficients)
    {
        var table = Matrix<double>.Build.DenseOfArray(coefficients);
        return (Matrix<double>.Build.DenseIdentity(table.RowCount) - table).LU().Inverse().ToArray();
    }
}
