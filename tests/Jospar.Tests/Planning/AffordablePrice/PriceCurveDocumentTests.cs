using Jospar.Domain;
using Jospar.Planning.AffordablePrice;

namespace Jospar.Tests.Planning.AffordablePrice;

public sealed class PriceCurveDocumentTests
{
    private const double Unknown = -1;

    [Theory]
    [InlineData(new[] { 0.001, 0.001 }, new[] { 0.005, 0.0 }, true)]
    [InlineData(new[] { 0.001, 0.005 }, new[] { 0.005, 0.002 }, true)]
    [InlineData(new[] { 0.001, 0.001 }, new[] { 0.001, Unknown }, true)]
    [InlineData(new[] { 0.001, 0.001 }, new[] { 0.005 }, true)]
    [InlineData(new[] { 0.005, 0.0 }, new[] { 0.001, 0.001 }, false)]
    [InlineData(new[] { 0.001, 0.001 }, new[] { 0.001, 0.001 }, false)]
    [InlineData(new[] { Unknown, 0.001 }, new[] { 0.5, 0.001 }, false)]
    public void IsCutShortOf_AnEarlierRun_IsWhereThatHasMorePlansOrCloserOnes(double[] earlier, double[] now, bool isCutShort)
    {
        Assert.Equal(isCutShort, Of(now, isStopped: true).IsCutShortOf(Of(earlier, isStopped: false)));
        Assert.Equal(isCutShort, Of(now, isStopped: true).IsCutShortOf(Of(earlier, isStopped: true)));
        Assert.False(Of(now, isStopped: false).IsCutShortOf(Of(earlier, isStopped: false)));
        Assert.False(Of(now, isStopped: true).IsCutShortOf(Of(earlier, isStopped: false) with { PackageHash = "other" }));
    }

    [Fact]
    public void IsCutShortOf_AsManyCloserPlansAtOtherDiscounts_IsFalse()
    {
        var earlier = Of([0.0], isStopped: false);
        var elsewhere = earlier with { Curves = [earlier.Curves[0] with { Points = [earlier.Curves[0].Points[0] with { Discount = 0.5m }] }] };
        Assert.False(Of([0.1], isStopped: true).IsCutShortOf(elsewhere));
    }

    private static PriceCurveDocument Of(double[] gaps, bool isStopped)
    {
        var points = gaps.Select((gap, n) => new PricePoint(n / 10m, [], Launched: 1, Gap: gap == Unknown ? null : (decimal)gap));
        return new PriceCurveDocument("package", [new PriceCurve(new CommodityId("copper"), 0.4m, 0.05m, null, [.. points])], isStopped);
    }
}
