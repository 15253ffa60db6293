namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>Where a search begins, and what it is held to, when that is known before.</summary>
/// <param name="Point">The launches to begin from. Shape: [column of the programme's model].</param>
/// <param name="Level">
/// Where the shortfall is held, which is then no goal any more; near its linear optimum where empty. Unit: weight.
/// </param>
/// <param name="LeastPenalty">What one of weight over that level costs at least. Unit: money, scaled.</param>
/// <param name="Seen">Told of every plan that the search makes, better or not.</param>
internal sealed record SearchStart(
    double[] Point, double? Level = null, double LeastPenalty = 0.0, Action<Incumbent>? Seen = null);
