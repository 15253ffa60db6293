using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Solving;

public class StandingStartTests
{
    [Theory]
    [InlineData(true, 0, 0, true)]
    [InlineData(false, 0, 0, false)]
    [InlineData(true, 1, 0, false)]
    [InlineData(true, 0, 3, false)]
    public void IsDoubtful_OfAnOutcome_IsWhereAStartWasGivenAndNothingSolved(bool hasStart, int nodes, int iterations, bool isDoubtful)
    {
        var request = new SolveRequest(new SolveOptions(), ObjectiveSense.Minimise, true, hasStart ? (double[])[1.0] : [], new SolveHooks());
        Assert.Equal(isDoubtful, StandingStart.IsDoubtful(request, Ended(Termination.Optimal, 4.0, 4.0) with { Nodes = nodes, Iterations = iterations }));
        Assert.False(StandingStart.IsDoubtful(request, Ended(Termination.TimeLimit, 4.0, 3.0)));
    }

    [Theory]
    [InlineData(ObjectiveSense.Minimise, 3.0, 3.0)]
    [InlineData(ObjectiveSense.Minimise, 5.0, 4.0)]
    [InlineData(ObjectiveSense.Maximise, 5.0, 5.0)]
    [InlineData(ObjectiveSense.Maximise, 3.0, 4.0)]
    public void Settled_AfterAProof_IsTheBetterOfBoth(ObjectiveSense sense, double without, double settled)
    {
        var outcome = StandingStart.Settled(Ended(Termination.Optimal, 4.0, 4.0), Ended(Termination.Optimal, without, without), sense);
        Assert.Equal((settled, Termination.Optimal), (outcome.Objective, outcome.Termination));
    }

    [Fact]
    public void Settled_WhereTheOtherSolveWasCutShort_IsNoProof()
    {
        var outcome = StandingStart.Settled(Ended(Termination.Optimal, 4.0, 4.0), Ended(Termination.TimeLimit, 6.0, 3.0), ObjectiveSense.Minimise);
        Assert.Equal((4.0, 3.0, Termination.TimeLimit), (outcome.Objective, outcome.Bound, outcome.Termination));
    }

    private static SolveOutcome Ended(Termination termination, double objective, double bound) => new(
        termination, PointStatus.Feasible, "", objective, bound, [objective], [], [], TimeSpan.FromSeconds(1), 0, 0);
}
