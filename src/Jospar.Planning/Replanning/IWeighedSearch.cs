using Jospar.Optimisation;

namespace Jospar.Planning.Replanning;

/// <summary>Searches a changed programme, changes against an earlier plan weighed or bounded.</summary>
internal interface IWeighedSearch
{
    /// <summary>The point with the fewest changes that keeps every rule, whatever its goals; empty where there is none.</summary>
    WeighedPoint Fewest(CancellationToken cancellation);

    /// <summary>
    /// The best point from <paramref name="start"/> on, a unit of change costing the fraction <paramref name="weight"/> of
    /// each goal's scale, and all changes weighing at most <paramref name="most"/>. Throws a <see cref="SolverException"/> where the
    /// solver fails at the first goal; at a later one, what the earlier ones brought stands.
    /// </summary>
    /// <param name="start">Where to begin. Shape: [column].</param>
    /// <param name="weight">The price of a unit of change, a fraction.</param>
    /// <param name="most">What all changes may weigh; anything where empty.</param>
    /// <param name="share">Which part of the time that is left a search may take that uses all it is given.</param>
    /// <param name="detail">What to call it while it runs.</param>
    /// <param name="cancellation">Ends it with the best so far.</param>
    WeighedPoint Best(double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation);
}
