using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>A purse of ten that everybody may spend from; the last column is what is left in it.</summary>
public class RegionProposalsTests
{
    private const double Purse = 10.0;

    private int _trials;

    [Fact]
    public void Join_WhatGoesTogether_TakesAllInOneTrial()
    {
        double[] joined = Join([Spend(0, 3.0), Spend(1, 4.0), Spend(2, 2.0)]);

        Assert.Equal([3.0, 4.0, 2.0, 0.0, 1.0], joined);
        Assert.Equal(1, _trials);
    }

    [Fact]
    public void Join_WhatOverspends_LeavesOutThoseThatComeLate()
    {
        Assert.Equal([6.0, 0.0, 3.0, 0.0, 1.0], Join([Spend(0, 6.0), Spend(1, 5.0), Spend(2, 3.0), Spend(3, 2.0)]));
        Assert.Equal([0.0, 5.0, 3.0, 2.0, 0.0], Join([Spend(1, 5.0), Spend(2, 3.0), Spend(3, 2.0), Spend(0, 6.0)]));
    }

    [Fact]
    public void Join_WhatBringsLittleBesideTheOthers_IsTriedOneByOne()
    {
        // Only the first three spent count: the second proposal would bring nothing beside the first.
        var proposals = new RegionProposals(Settle, point => Math.Min(3.0, point[..4].Sum()) - 0.01 * point[..4].Sum());

        double[] joined = proposals.Join([0.0, 0.0, 0.0, 0.0, Purse], [Spend(0, 3.0), Spend(1, 3.0), Spend(2, 3.0)]);

        Assert.Equal([3.0, 0.0, 0.0, 0.0, 7.0], joined);
    }

    [Fact]
    public void Join_WhereNothingFits_KeepsThePoint()
    {
        double[] point = [0.0, 0.0, 0.0, 0.0, Purse];

        Assert.Same(point, new RegionProposals(Settle, Spent).Join(point, [Spend(0, 11.0), Spend(1, 12.0)]));
        Assert.Same(point, new RegionProposals(Settle, Spent).Join(point, []));
        Assert.Equal(Purse, point[4]);
    }

    private static double Spent(double[] point) => point[..4].Sum();

    private static RegionProposal Spend(int column, double amount) => new([column], [amount], amount);

    private double[] Join(RegionProposal[] proposals) =>
        new RegionProposals(Settle, Spent).Join([0.0, 0.0, 0.0, 0.0, Purse], proposals);

    private double[]? Settle(double[] point)
    {
        _trials++;
        double left = Purse - Spent(point);
        return left < 0.0 ? null : [.. point[..4], left];
    }
}
