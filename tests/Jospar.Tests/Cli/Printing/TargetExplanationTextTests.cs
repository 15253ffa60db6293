using Jospar.Cli.Printing;
using Jospar.Planning.Explanation;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class TargetExplanationTextTests
{
    [Theory]
    [InlineData(0, "with the launches as planned, by other amounts", false)]
    [InlineData(3, "by other launches", true)]
    [InlineData(1, "by other launches", true)]
    public void Lines_OfATargetThatNeedsNoChange_SayWhetherLaunchesWould(int launches, string said, bool isCounted)
    {
        var programme = SmallProgramme.Create();
        var target = programme.Targets[0];
        var change = new SmallestChange(ChangeEnd.NoneNeeded, null, 0m, null, [], [], launches, IsChecked: true);
        var answer = new TargetExplanation(target.Id, 10m, 9.9m, 0.1m, "kt", [], null, null, change);
        var lines = new TargetExplanationText(programme, new ProgrammeWords(programme)).Lines(answer, seconds: 20).ToList();

        Assert.Contains(lines, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Equal(isCounted, lines.Any(line => line.StartsWith(launches == 1 ? "  1 launch differs" : $"  {launches} launches differ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("  Checked:", StringComparison.Ordinal));
    }
}
