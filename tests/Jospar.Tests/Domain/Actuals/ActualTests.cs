using System.Globalization;
using Jospar.Domain;
using static Jospar.Tests.Domain.Actuals.MillHistory;

namespace Jospar.Tests.Domain.Actuals;

public sealed class ActualTests
{
    [Theory]
    [InlineData("57.142857142857142857", "57.1428571429", true)]
    [InlineData("0", "0", true)]
    [InlineData("57.14", "57.15", false)]
    [InlineData("0.0000001", "0.0000002", false)]
    [InlineData("57.14", null, false)]
    public void Says_TheSameSum_DespiteARounding(string told, string? repeated, bool isSame) =>
        Assert.Equal(isSame, TotalCost(told).Says(TotalCost(repeated)));

    [Fact]
    public void Says_AnotherYearOfTheSameThing_Not() =>
        Assert.False(new Actual(2, ActualKind.Startup, Mill, Year: new(2027)).Says(new Actual(2, ActualKind.Startup, Mill, Year: new(2028))));

    private static Actual TotalCost(string? value) =>
        new(2, ActualKind.TotalCost, Mill, Value: value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture));
}
