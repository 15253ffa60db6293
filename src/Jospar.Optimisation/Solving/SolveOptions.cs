namespace Jospar.Optimisation;

/// <summary>How to solve; every field is set before every solve, so that no solve depends on those before it.</summary>
/// <param name="Threads">Threads that the solver may use.</param>
/// <param name="Seed">The solver's random seed.</param>
/// <param name="RelativeGap">Stop when <c>|bound − best| ≤ RelativeGap · |best|</c>.</param>
/// <param name="AbsoluteGap">Stop when <c>|bound − best| ≤ AbsoluteGap</c>.</param>
/// <param name="TimeLimit">Wall-clock limit; none when empty.</param>
/// <param name="NodeLimit">Limit on branch-and-bound nodes (repeatable, unlike time); none when empty.</param>
/// <param name="Method">How LPs are solved.</param>
/// <param name="Presolve">Whether to presolve.</param>
/// <param name="FeasibilityTolerance">Largest absolute violation of a row or bound.</param>
/// <param name="HeuristicEffort">Share of the work that a MIP spends on heuristics, 0 to 1.</param>
public sealed record SolveOptions(
    int Threads = 1,
    int Seed = 0,
    double RelativeGap = 1e-4,
    double AbsoluteGap = 1e-6,
    TimeSpan? TimeLimit = null,
    long? NodeLimit = null,
    LpMethod Method = LpMethod.Automatic,
    bool Presolve = true,
    double FeasibilityTolerance = 1e-7,
    double HeuristicEffort = 0.05)
{
    private const int LeastForInteriorPoint = 20_000;

    /// <summary>
    /// The same for a linear programme of so many columns that has no basis to begin from: large ones are several times sooner
    /// solved by interior points and a crossover than by the simplex method.
    /// </summary>
    public SolveOptions FromScratch(int columns) => columns >= LeastForInteriorPoint ? this with { Method = LpMethod.InteriorPoint } : this;
}
