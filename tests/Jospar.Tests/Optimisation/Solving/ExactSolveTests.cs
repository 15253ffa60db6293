using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Solving;

public class ExactSolveTests
{
    [Theory]
    [InlineData(1e-9, 1e-9, 1)]
    [InlineData(1e-7, 1e-7, 2)]
    [InlineData(1e-5, null, 2)]
    public void FindBest_WhereTightTolerancesFail_TakesTheTightestThatDoes(double least, double? found, int solves)
    {
        var asked = new List<SolveOptions>();
        var outcome = ExactSolve.FindBest(new SolveOptions(Seed: 7), options =>
        {
            asked.Add(options);
            bool isReached = options.FeasibilityTolerance >= least;
            return new SolveOutcome(
                isReached ? Termination.Optimal : Termination.Unknown, isReached ? PointStatus.Feasible : PointStatus.None,
                "", options.FeasibilityTolerance, double.NaN, [], [], [], TimeSpan.Zero, 0, 0);
        });
        Assert.Equal(found, outcome?.Objective);
        Assert.Equal(solves, asked.Count);
        Assert.All(asked, options => Assert.Equal(7, options.Seed));
    }
}
