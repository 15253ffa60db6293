using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Optimisation.Submodels;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Optimisation.Submodels;

public class InProcessSubmodelsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_WhereTheSolverFails_ThrowsWhatItThrew(int threads)
    {
        using var solver = new WatchedSolver(NativeHighs.Open(), () => new HighsCallException());
        var submodels = new InProcessSubmodels(solver, threads);

        Assert.Throws<HighsCallException>(() => submodels.Run(4, _ => Production(), (_, _) => { }, CancellationToken.None));
    }

    [Fact]
    public void Run_OfSeveral_HandsEachOverOnce()
    {
        using var solver = NativeHighs.Open();
        var done = new List<int>();

        new InProcessSubmodels(solver, 2).Run(5, _ => Production(), (n, outcome) =>
        {
            Assert.Equal(21.0, outcome.Objective, 6);
            done.Add(n);
        }, CancellationToken.None);

        Assert.Equal([0, 1, 2, 3, 4], done.Order());
    }

    private static Submodel Production() => new(Small.Production(), new SolveOptions(), [], WantsDuals: false);
}
