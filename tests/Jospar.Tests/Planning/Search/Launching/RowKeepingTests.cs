using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class RowKeepingTests
{
    [Fact]
    public void Of_LaunchesThatBreakRows_KeepsThemWhereMovesCan()
    {
        int broken = 0;
        int kept = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            int[] all = [.. problem.Options.Select(options => options[0])];
            if (new LaunchChoice(problem, all).BrokenCount == 0)
            {
                continue;
            }

            broken++;
            if (RowKeeping.Of(problem, all) is { } launched)
            {
                Assert.Equal(0, new LaunchChoice(problem, launched).BrokenCount);
                kept++;
            }
            else
            {
                Assert.DoesNotContain(SmallLaunches.Choices(problem).Where(choice => choice[1..].All(start => start < 0)), choice => new LaunchChoice(problem, choice).BrokenCount == 0);
            }
        }

        Assert.True(kept > 5, $"only {kept} of {broken} kept");
    }

    [Fact]
    public void Of_LaunchesThatKeepEveryRow_LeavesThem()
    {
        var problem = SmallLaunches.WithIdling();

        Assert.Equal([-1, 0], RowKeeping.Of(problem with { Options = [[1], [0]], Rows = [new LaunchProblemRow("room", 3.0, Price: 1.0)] }, [-1, 0])!);
    }

    [Fact]
    public void Of_ACommittedLaunchThatBreaksARow_IsNothing()
    {
        var problem = new LaunchProblem(
            [5.0], Constant: 0.0, [new LaunchProblemRow("room", 1.0, Price: 1.0)], LaunchTerms.Of(1, [new SortedDictionary<int, double> { [0] = 2.0 }]),
            [[0]], [false], Level: 0.0, WorthOfLevel: 0.0, Idlings: []);

        Assert.Null(RowKeeping.Of(problem, [0]));
    }
}
