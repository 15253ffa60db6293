using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Stress.Summary;

public sealed class GoalRoundingTests
{
    [Fact]
    public void Of_AProgramme_IsAMillionthOfItsWeightAndOfThePlansValue() =>
        Assert.Equal(new GoalRounding(0.000_004m, 0.000_05m), GoalRounding.Of(SmallProgramme.Create(), -50m));

    [Theory]
    [InlineData(0.1, 0.05, 0.1)]
    [InlineData(0.1, 0.049, 0.0)]
    [InlineData(0.1, -0.049, 0.0)]
    [InlineData(0.1, -0.26, -0.3)]
    [InlineData(0.0, 0.000000001, 0.000000001)]
    public void Nearest_OfANumber_IsItsNearestMultiple(double rounding, double number, double nearest) =>
        Assert.Equal((decimal)nearest, GoalRounding.Nearest((decimal)rounding, (decimal)number));

    [Theory]
    [InlineData(0.1, -0.1, 0.0)]
    [InlineData(0.1, -0.11, -0.11)]
    public void Without_AChange_LeavesItWhereItIsMoreThanRounding(double rounding, double change, double left) =>
        Assert.Equal((decimal)left, GoalRounding.Without((decimal)rounding, (decimal)change));
}
