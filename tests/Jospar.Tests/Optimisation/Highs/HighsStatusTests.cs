using Jospar.Optimisation;
using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation.Highs;

public sealed class HighsStatusTests
{
    [Theory]
    [InlineData(7, Termination.Optimal)]
    [InlineData(8, Termination.Infeasible)]
    [InlineData(9, Termination.InfeasibleOrUnbounded)]
    [InlineData(10, Termination.Unbounded)]
    [InlineData(13, Termination.TimeLimit)]
    [InlineData(14, Termination.WorkLimit)]
    [InlineData(16, Termination.WorkLimit)]
    [InlineData(17, Termination.Cancelled)]
    [InlineData(4, Termination.Failed)]
    [InlineData(18, Termination.Failed)]
    [InlineData(15, Termination.Unknown)]
    public void ToTermination_KnownStatus_IsItsMeaning(int status, Termination expected) =>
        Assert.Equal(expected, HighsStatus.ToTermination(status));

    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void ToTermination_UnknownStatus_IsUnknownWithItsNumber(int status)
    {
        Assert.Equal(Termination.Unknown, HighsStatus.ToTermination(status));
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), HighsStatus.ToMessage(status), StringComparison.Ordinal);
    }

    [Fact]
    public void ToTermination_OfAllNumbers_IsOptimalForTwoOnly() =>
        Assert.Equal([6, 7], Enumerable.Range(-5, 100).Where(status => HighsStatus.ToTermination(status) == Termination.Optimal));

    [Theory]
    [InlineData(2, PointStatus.Feasible)]
    [InlineData(1, PointStatus.Infeasible)]
    [InlineData(0, PointStatus.None)]
    [InlineData(9, PointStatus.None)]
    public void ToPoint_AnyStatus_IsFeasibleForTwoOnly(int status, PointStatus expected) =>
        Assert.Equal(expected, HighsStatus.ToPoint(status));
}
