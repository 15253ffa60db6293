namespace Jospar.Optimisation.Highs;

/// <summary>The point and duals that a HiGHS instance holds; meaningless where it says that it holds none.</summary>
internal readonly record struct HighsSolution(double[] Primal, double[] RowDuals, double[] ReducedCosts)
{
    /// <summary>Nothing.</summary>
    public static HighsSolution None { get; } = new([], [], []);
}
