using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class RegionSweepsTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1000)]
    public void Run_OverOneRegionOrSeveralAtOnce_FindsTheBestOfEveryChoice(int regions, int mostAtOnce)
    {
        int tried = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            double best = SmallLaunches.BestWorth(problem);
            if (double.IsNaN(best))
            {
                continue;
            }

            var found = Swept(problem, regions, seed, mostAtOnce);

            Assert.NotNull(found);
            var choice = new LaunchChoice(problem, found.Launched);
            Assert.True(choice.IsKept, $"seed {seed}: a row is broken");
            Assert.Equal(best, choice.Worth, 0.1);
            tried++;
        }

        Assert.True(tried >= 10, $"only {tried} problems have a choice that keeps all rows");
    }

    [Fact]
    public void Run_OverThreeRegions_KeepsAllRowsAndFindsTheBestMostly()
    {
        int tried = 0;
        int near = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            double best = SmallLaunches.BestWorth(problem);
            if (double.IsNaN(best))
            {
                continue;
            }

            tried++;
            if (Swept(problem, regions: 3, seed) is { } found)
            {
                var choice = new LaunchChoice(problem, found.Launched);
                Assert.True(choice.IsKept, $"seed {seed}: a row is broken");
                Assert.True(choice.Worth <= best + 1e-9, $"seed {seed}: {choice.Worth} beats the best of every choice, {best}");
                near += choice.Worth >= best - 0.1 ? 1 : 0;
            }
        }

        Assert.True(tried >= 10, $"only {tried} problems have a choice that keeps all rows");
        Assert.True(near >= 0.5 * tried, $"the best of {near} of {tried} found");
    }

    [Fact]
    public void Run_WhereAUnitPaysThoughItMustIdle_LaunchesItAndLeavesSomeIdle()
    {
        var found = Swept(SmallLaunches.WithIdling(), regions: 1, seed: 1);

        Assert.NotNull(found);
        Assert.Equal([0, -1], found.Launched);
        Assert.Equal(1.0, Assert.Single(found.Idle), 1e-6);
    }

    [Fact]
    public void Run_WithTheSameSeed_IsTheSame()
    {
        var problem = SmallLaunches.Draw(3, projects: 30);

        var once = Swept(problem, regions: 4, seed: 5);
        var again = Swept(problem, regions: 4, seed: 5);

        Assert.NotNull(once);
        Assert.Equal(once.Launched, again?.Launched);
    }

    [Fact]
    public void Run_WithoutTimeOrCancelled_EndsWithWhatItBeganWith()
    {
        var problem = SmallLaunches.WithIdling();
        var begin = new LaunchesWithIdling([-1, 1], [0.0]);
        using var solver = Optimisation.NativeHighs.Open();
        var sweeps = new RegionSweeps(problem, [0, 0], [0.0, 0.0], solver, seed: 1);

        Assert.Equal(begin.Launched, sweeps.Run(begin, () => null, new CancellationToken(canceled: true))?.Launched);
        Assert.NotNull(sweeps.Run(begin, () => TimeSpan.Zero, CancellationToken.None));
    }

    private static LaunchesWithIdling? Swept(LaunchProblem problem, int regions, int seed, int mostAtOnce = 0)
    {
        using var solver = Optimisation.NativeHighs.Open();
        int[] places = [.. Enumerable.Range(0, problem.Worths.Length).Select(start => start % regions)];
        return new RegionSweeps(problem, places, new double[places.Length], solver, seed, mostAtOnce).Run(SmallLaunches.Committed(problem), () => null, CancellationToken.None);
    }
}
