using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class AnnealingTests
{
    private static readonly AnnealingPace Pace = AnnealingPace.OfMoves(200_000);

    [Fact]
    public void Run_OfSmallProblems_FindsTheBestOfEveryChoiceMostly()
    {
        int tried = 0;
        int found = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            double best = SmallLaunches.BestWorth(problem);
            if (double.IsNaN(best))
            {
                continue;
            }

            var annealed = new LaunchChoice(problem, new Annealing(problem, seed).Run(FirstOf(problem), Pace, CancellationToken.None));
            Assert.True(annealed.IsKept, $"seed {seed}: a row is broken although a choice keeps all");
            Assert.True(annealed.Worth <= best + 1e-9, $"seed {seed}: {annealed.Worth} beats the best of every choice, {best}");
            tried++;
            found += annealed.Worth >= best - 1e-9 ? 1 : 0;
        }

        Assert.True(tried >= 10, $"only {tried} problems have a choice that keeps all rows");
        Assert.True(found >= 0.8 * tried, $"the best of {found} of {tried} found");
    }

    [Fact]
    public void Run_WithTheSameSeed_IsTheSame()
    {
        var problem = SmallLaunches.Draw(3, projects: 30);

        int[] once = new Annealing(problem, 7).Run(FirstOf(problem), Pace, CancellationToken.None);
        int[] again = new Annealing(problem, 7).Run(FirstOf(problem), Pace, CancellationToken.None);

        Assert.Equal(once, again);
    }

    [Fact]
    public void Run_Cancelled_EndsWithLaunchesOfEachProjectsOwn()
    {
        var problem = SmallLaunches.Draw(4);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        int[] launched = new Annealing(problem, 1).Run(FirstOf(problem), AnnealingPace.OfMoves(long.MaxValue), cancelled.Token);

        Assert.Equal(FirstOf(problem), launched);
    }

    [Fact]
    public void Run_WithNothingToMove_LeavesWhatIsCommitted()
    {
        var problem = new LaunchProblem(
            [5.0], Constant: 0.0, [], LaunchTerms.Of(1, []), [[0], []], [false, true], Level: 0.0, WorthOfLevel: 0.0, Idlings: []);

        Assert.Equal([0, -1], new Annealing(problem, 1).Run([0, -1], Pace, CancellationToken.None));
    }

    private static int[] FirstOf(LaunchProblem problem) => SmallLaunches.Committed(problem).Launched;
}
