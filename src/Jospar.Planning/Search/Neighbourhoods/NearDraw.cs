namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Draws launches whose change costs least at a relaxation's prices: by the size of the reduced cost, times chance. A launch
/// that the plan holds against its price carries a part of the gap, and comes sooner. Source of the idea: the core of a
/// knapsack problem, Balas and Zemel (1980), Operations Research 28(5).
/// </summary>
internal sealed class NearDraw(int[] project, int[] year, Random random)
{
    private const double OfCarrier = 0.1;
    private const double OfUsual = 1e-4;
    private const double Chance = 3.0;
    private const double GroupChance = 4.5;
    private const double ChanceInGroup = 1.5;

    private readonly int[] _launches = [.. Enumerable.Range(0, project.Length).Where(column => project[column] >= 0)];

    /// <summary>Shape: [column]. The <paramref name="count"/> launches nearest to change, without chance.</summary>
    public bool[] Nearest(int count, double[] point, double[] reducedCosts) =>
        First(count, [.. _launches], column => CostOf(column, point, reducedCosts));

    /// <summary>Shape: [column]. The <paramref name="count"/> launches drawn of those for which <paramref name="may"/> holds.</summary>
    public bool[] Draw(Neighbourhood kind, int count, double[] point, double[] reducedCosts, Func<int, bool> may)
    {
        double least = OfUsual * _launches.Sum(column => Math.Abs(reducedCosts[column])) / Math.Max(1, _launches.Length);
        int[]? groups = kind switch
        {
            Neighbourhood.NearByYear => year,
            Neighbourhood.NearByProject => project,
            _ => null,
        };
        var ofGroup = new Dictionary<int, double>();
        foreach (int column in groups is null ? [] : _launches)
        {
            ofGroup.TryAdd(groups![column], Noise(GroupChance));
        }

        return First(count, [.. _launches.Where(may)], column =>
            (least + CostOf(column, point, reducedCosts))
            * (groups is null ? Noise(Chance) : Noise(ChanceInGroup) * ofGroup[groups[column]]));
    }

    private bool[] First(int count, int[] candidates, Func<int, double> cost)
    {
        double[] costs = [.. candidates.Select(cost)];
        Array.Sort(costs, candidates);
        bool[] isDrawn = new bool[project.Length];
        foreach (int column in candidates.Take(count))
        {
            isDrawn[column] = true;
        }

        return isDrawn;
    }

    private static double CostOf(int column, double[] point, double[] reducedCosts)
    {
        double cost = Math.Abs(reducedCosts[column]);
        bool isAgainst = point[column] > 0.5 == reducedCosts[column] < 0.0;
        return isAgainst ? OfCarrier * cost : cost;
    }

    private double Noise(double strength) => Math.Exp(strength * (2.0 * random.NextDouble() - 1.0));
}
