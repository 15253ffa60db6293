using Jospar.Optimisation;

namespace Jospar.Planning.Diagnosis;

/// <summary>The smallest set that has something in common with each of several sets.</summary>
internal static class HittingSet
{
    /// <summary>
    /// A smallest set of numbers below <paramref name="count"/> that hits each of <paramref name="sets"/>: <c>min Σ y</c>
    /// subject to <c>Σ_{i ∈ S} y_i ≥ 1</c> for each set S, y of 0 or 1. Nothing when the solver was stopped.
    /// </summary>
    public static IReadOnlySet<int>? Smallest(ISolver solver, int count, IReadOnlyList<IReadOnlyList<int>> sets, CancellationToken cancellation)
    {
        if (sets.Count == 0)
        {
            return new SortedSet<int>();
        }

        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        var chosen = builder.AddVariables("chosen", count, 0.0, 1.0, VariableKind.Integer);
        for (int n = 0; n < count; n++)
        {
            builder.AddCost(chosen[n], 1.0);
        }

        builder.BeginConstraints("hit");
        foreach (var set in sets)
        {
            builder.BeginRow(1.0, double.PositiveInfinity);
            foreach (int n in set)
            {
                builder.AddTerm(chosen[n], 1.0);
            }
        }

        using var session = solver.Open(builder.Build());
        var outcome = session.Solve(new SolveOptions(RelativeGap: 0.0), hooks: null, cancellation);
        return outcome.Termination == Termination.Optimal
            ? new SortedSet<int>(Enumerable.Range(0, count).Where(n => outcome.Primal[chosen[n]] > 0.5))
            : null;
    }
}
