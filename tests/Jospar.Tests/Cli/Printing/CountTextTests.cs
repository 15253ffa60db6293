using Jospar.Cli.Printing;

namespace Jospar.Tests.Cli.Printing;

public sealed class CountTextTests
{
    [Theory]
    [InlineData(0, "0 plans")]
    [InlineData(1, "1 plan")]
    [InlineData(2, "2 plans")]
    public void Of_ANumber_TellsOneFromMany(int count, string said) => Assert.Equal(said, CountText.Of(count, "plan", "plans"));
}
