using Jospar.Cli.Printing;

namespace Jospar.Tests.Cli.Printing;

public sealed class TargetUnitsTests
{
    [Theory]
    [InlineData(1, "projects", "1 project")]
    [InlineData(2, "projects", "2 projects")]
    [InlineData(1, "jobs", "1 job")]
    [InlineData(1, "kt", "1 kt")]
    [InlineData(7, "", "7")]
    public void Amount_CountsOneAsOne(int amount, string unit, string text) => Assert.Equal(text, TargetUnits.Amount(amount, unit));
}
