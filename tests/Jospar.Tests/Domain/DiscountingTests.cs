using Jospar.Domain;

namespace Jospar.Tests.Domain;

public class DiscountingTests
{
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(2, 0.64)]
    [InlineData(-2, 1.5625)]
    public void Factor_OfAQuarterAYear_IsThatOfTheYears(int years, double factor) =>
        Assert.Equal((decimal)factor, Discounting.Factor(0.25m, years));

    [Fact]
    public void Factor_OfYearsBeyondAllDigits_IsNil() => Assert.Equal(0m, Discounting.Factor(1m, 300));

    [Fact]
    public void TailFactor_OfACenturyAtTheSteepestRate_IsThatOfYearsWithoutEnd() =>
        Assert.Equal(2m, Discounting.TailFactor(1m, 100), 20);
}
