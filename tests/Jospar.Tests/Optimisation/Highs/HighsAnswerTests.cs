using Jospar.Optimisation;
using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation.Highs;

public sealed class HighsAnswerTests
{
    private const int Optimal = 7;
    private const int TimeLimit = 13;
    private const int FeasiblePoint = 2;

    // HiGHS decides some mixed-integer models before any node, and then states no bound of them.
    [Theory]
    [InlineData(Optimal, double.NegativeInfinity, 4.0)]
    [InlineData(Optimal, 3.5, 3.5)]
    [InlineData(TimeLimit, double.NegativeInfinity, double.NegativeInfinity)]
    public void ToOutcome_OfAMixedIntegerModel_IsBoundedWhereItIsOptimal(int status, double stated, double bound)
    {
        var answer = new HighsAnswer(0, status, FeasiblePoint, Objective: 4.0, stated, Nodes: 0, Iterations: 0);
        var request = new SolveRequest(new SolveOptions(), ObjectiveSense.Minimise, MixedInteger: true, default, new SolveHooks());

        var outcome = answer.ToOutcome(request, new HighsSolution([1.0], [], []), TimeSpan.Zero);

        Assert.Equal(bound, outcome.Bound);
    }
}
