using Jospar.Optimisation;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>
/// A point with the amounts that its launches are best served by: a search may take all of a goal's tolerance where the later goal has
/// nothing of it, and points of the same launches would seem to differ.
/// </summary>
internal static class SettledPoint
{
    // Of a larger programme points are known to within the gap asked for, and two more solves each would take too long.
    private const int MostColumns = 20_000;

    /// <summary>
    /// <paramref name="point"/> with the greatest value at its shortfall, also by which processors are full, then the least shortfall at
    /// that value. Shape: [column].
    /// </summary>
    public static double[] Of(ChangeSession session, ISolver solver, double[] point, PlannerOptions options, CancellationToken cancellation)
    {
        var model = session.Model;
        point = SupplyChoices.Best(model, solver, point, options, cancellation);
        if (model.Model.ColumnCount > MostColumns
            || FixedLaunches.Solve(model, solver, point, options, CancellationToken.None) is not { Termination: Termination.Optimal } worthiest)
        {
            return point;
        }

        return FixedLaunches.LeastShortfall(model, solver, worthiest.Primal, options, CancellationToken.None) is { Termination: Termination.Optimal } least
            ? least.Primal
            : worthiest.Primal;
    }
}
