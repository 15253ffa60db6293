namespace Jospar.Optimisation;

/// <summary>Solves linear programmes to the last digit that they let themselves be solved to.</summary>
public static class ExactSolve
{
    // What is too tight for some programmes is tried first.
    private static readonly double[] Tolerances = [1e-9, 1e-7];

    /// <summary>The optimum at the tightest tolerance at which <paramref name="solve"/> reaches one; empty where it reaches none.</summary>
    public static SolveOutcome? FindBest(SolveOptions options, Func<SolveOptions, SolveOutcome> solve)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(solve);
        foreach (double tolerance in Tolerances)
        {
            var outcome = solve(options with { FeasibilityTolerance = tolerance });
            if (outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible })
            {
                return outcome;
            }
        }

        return null;
    }
}
