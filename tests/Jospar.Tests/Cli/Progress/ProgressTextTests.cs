using Jospar.Cli.Progress;

namespace Jospar.Tests.Cli.Progress;

public sealed class ProgressTextTests
{
    [Theory]
    [InlineData(99, "99 s")]
    [InlineData(100, "0:01:40")]
    [InlineData(93_784, "26:03:04")]
    [InlineData(31_622_400, "8784:00:00")]
    public void Time_OfSeconds_IsInHoursAndMinutesWhereThereAreMany(int seconds, string text) =>
        Assert.Equal(text, ProgressText.Time(TimeSpan.FromSeconds(seconds)));
}
