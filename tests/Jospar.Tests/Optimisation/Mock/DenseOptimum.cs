using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Mock;

/// <summary>How a linear programme ended.</summary>
internal sealed record DenseOptimum(Termination Termination, double[] Point, double[] RowDuals, long Pivots)
{
    public static DenseOptimum Without(Termination termination, long pivots = 0) => new(termination, [], [], pivots);
}
