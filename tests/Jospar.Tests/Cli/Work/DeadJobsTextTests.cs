using Jospar.Cli.Work;
using Jospar.Queue.Dead;

namespace Jospar.Tests.Cli.Work;

public class DeadJobsTextTests
{
    [Theory]
    [InlineData("here:1", " (given up by here:1)")]
    [InlineData("", "")]
    public void LineOf_AJob_NamesItAndWhoGaveItUp(string worker, string by) => Assert.Equal(
        $"Run one, job 5, trial, v1: it failed{by}",
        DeadJobsText.LineOf(new DeadJob("one", 4, "trial", "v1", "it failed", worker)));

    [Fact]
    public void LineOf_AMessageThatIsNoJob_HasNoGaps() => Assert.Equal(
        "A message: this is no job", DeadJobsText.LineOf(new DeadJob("", null, "", "", "this is no job", "")));
}
