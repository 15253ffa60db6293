using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class LaunchMendingTests
{
    [Fact]
    public void Of_LaunchesThatBreakRows_KeepsAllOfThemWhereAChoiceDoes()
    {
        int mended = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            int[] all = [.. problem.Options.Select(options => options[0])];
            if (new LaunchChoice(problem, all).IsKept || double.IsNaN(SmallLaunches.BestWorth(problem)))
            {
                continue;
            }

            var found = LaunchMending.Of(problem, new LaunchesWithIdling(all, []), seed, CancellationToken.None);

            Assert.NotNull(found);
            Assert.True(new LaunchChoice(problem, found.Launched).IsKept);
            mended++;
        }

        Assert.True(mended > 5, $"only {mended} to mend");
    }

    [Fact]
    public void Of_AUnitThatIdles_LeavesItAndTakesOutTheOther()
    {
        var found = LaunchMending.Of(SmallLaunches.WithIdling(), new LaunchesWithIdling([0, 1], [1.0]), 1, CancellationToken.None);

        Assert.NotNull(found);
        Assert.Equal([0, -1], found.Launched);
        Assert.Equal([1.0], found.Idle);
    }

    [Fact]
    public void Of_WhatCannotBeMended_IsNothing()
    {
        var problem = new LaunchProblem(
            [5.0], Constant: 0.0, [new LaunchProblemRow("room", 1.0, Price: 1.0)], LaunchTerms.Of(1, [new SortedDictionary<int, double> { [0] = 2.0 }]),
            [[0]], [false], Level: 0.0, WorthOfLevel: 0.0, Idlings: []);

        Assert.Null(LaunchMending.Of(problem, new LaunchesWithIdling([0], []), 1, CancellationToken.None));
    }
}
