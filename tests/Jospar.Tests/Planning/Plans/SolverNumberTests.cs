using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public class SolverNumberTests
{
    [Theory]
    [InlineData(1.234_567_894, "1.23456789")]
    [InlineData(-0.000_000_002, "-0.000000002")]
    [InlineData(0.000_000_000_9, "0")]
    [InlineData(123_456_789_012.0, "123456789000")]
    [InlineData(double.NaN, "0")]
    [InlineData(double.NegativeInfinity, "0")]
    [InlineData(1e30, "1000000000000000000")]
    public void Of_ANumber_HasNineDigitsAndFitsATable(double value, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), SolverNumber.Of(value));

    [Theory]
    [InlineData(1.234_567_894_3e-12, "0.00000000000123456789")]
    [InlineData(9e-19, "0")]
    public void PerUnit_OfASmallUnit_HasNineDigitsToo(double value, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), SolverNumber.PerUnit(value));
}
