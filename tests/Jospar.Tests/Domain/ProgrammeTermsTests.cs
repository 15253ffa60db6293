using Jospar.Domain;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Domain;

public class ProgrammeTermsTests
{
    [Theory]
    [InlineData("unit", "KZT")]
    [InlineData("thousand", "thousand KZT")]
    [InlineData("billion", "billion KZT")]
    public void MoneyName_OfAUnit_LeavesOutWhatSaysNothing(string unit, string name) =>
        Assert.Equal(name, (SmallProgramme.Create().Terms with { MoneyUnit = unit, Currency = "KZT" }).MoneyName);

    [Theory]
    [InlineData(Goal.Shortfall, Goal.Value, false)]
    [InlineData(Goal.Value, Goal.Shortfall, true)]
    public void IsValueFirst_OfBothGoals_IsTheirOrder(Goal first, Goal second, bool isValueFirst) =>
        Assert.Equal(isValueFirst, (SmallProgramme.Create().Terms with { Goals = [first, second] }).IsValueFirst);
}
