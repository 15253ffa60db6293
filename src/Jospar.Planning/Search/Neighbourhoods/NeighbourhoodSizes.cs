namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Which neighbourhood is next, and how large: those that gained most a second come more often, those that could not be
/// searched in time get smaller, those searched at once get larger.
/// </summary>
internal sealed class NeighbourhoodSizes(Random random)
{
    private const double Floor = 0.05;
    private const double Memory = 0.9;
    private const double MostScore = 2.0;

    private readonly double[] _size = [3.0, 1.0, 0.5, 0.15, 2.0, 400.0, 400.0, 400.0, 400.0];
    private readonly double[] _least = [1.0, 0.05, 0.02, 0.01, 1.0, 50.0, 50.0, 50.0, 50.0];
    private readonly double[] _most = [8.0, 1.0, 1.0, 1.0, 7.0, 5000.0, 5000.0, 5000.0, 5000.0];
    private readonly double[] _score = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];

    /// <summary>How many regions, years or launches, or which share of the projects.</summary>
    public double this[Neighbourhood kind] => _size[(int)kind];

    /// <summary>Draws the next one of those that there <paramref name="has"/> to be.</summary>
    public Neighbourhood Next(Func<Neighbourhood, bool> has)
    {
        int[] kinds = [.. Enumerable.Range(0, _score.Length).Where(kind => has((Neighbourhood)kind))];
        double at = random.NextDouble() * kinds.Sum(kind => _score[kind]);
        int n = 0;
        while (n < kinds.Length - 1 && at > _score[kinds[n]])
        {
            at -= _score[kinds[n++]];
        }

        return (Neighbourhood)kinds[n];
    }

    /// <summary>Learns from a round.</summary>
    /// <param name="kind">What was let move.</param>
    /// <param name="gain">What it brought, as a share of a thousandth of the objective, for each share of its time.</param>
    /// <param name="wasCutShort">Whether its time or work was up.</param>
    /// <param name="wasEasy">Whether it took a fraction of what it might.</param>
    public void Learn(Neighbourhood kind, double gain, bool wasCutShort, bool wasEasy)
    {
        int at = (int)kind;
        _score[at] = Floor + Memory * _score[at] + (1.0 - Memory) * Math.Min(MostScore, gain);
        double factor = wasCutShort ? 0.85 : wasEasy ? 1.2 : 1.0;
        _size[at] = Math.Clamp(_size[at] * factor, _least[at], _most[at]);
    }
}
