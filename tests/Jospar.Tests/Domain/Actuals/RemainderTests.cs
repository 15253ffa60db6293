using Jospar.Domain;

namespace Jospar.Tests.Domain.Actuals;

public sealed class RemainderTests
{
    [Fact]
    public void Of_WhatRoundingLeaves_IsNothing()
    {
        decimal third = 40m / 3m;

        Assert.NotEqual(40m, third + third + third);
        Assert.Equal(0m, Remainder.Of(40m, third + third + third));
        Assert.Equal(0m, Remainder.Of(third + third + third, 40m));
        Assert.Equal(0m, Remainder.Of(0m, 0m));
    }

    [Theory]
    [InlineData(40, 39.9, 0.1)]
    [InlineData(40, 40.1, -0.1)]
    [InlineData(0, 0.000_000_001, -0.000_000_001)]
    public void Of_WhatIsLeft_IsTheDifference(double whole, double part, double left) =>
        Assert.Equal((decimal)left, Remainder.Of((decimal)whole, (decimal)part));
}
