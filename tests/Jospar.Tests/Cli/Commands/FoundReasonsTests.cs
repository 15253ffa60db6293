using Jospar.Cli.Commands;
using Jospar.Optimisation;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Explanation;

namespace Jospar.Tests.Cli.Commands;

/// <summary>What is said of a new plan without its reasons.</summary>
public sealed class FoundReasonsTests
{
    [Theory]
    [InlineData(true, "not asked in the time given: jospar explain plan --all --write")]
    [InlineData(false, "not asked, as they take long beside the search: jospar explain plan --all --write")]
    public void WhyNone_ForWantOfTime_SaysWhoAsks(bool isLimited, string said) =>
        Assert.Equal(said, FoundReasons.None.WhyNone("plan", isLimited));

    [Fact]
    public void WhyNone_WhereTheSolverFoundNoPrices_SaysSo()
    {
        var terminal = new RecordingTerminal();
        using var solver = new WatchedSolver(NativeHighs.Open(), ending: Termination.Infeasible);
        var reasons = PlanReasons.Find(solver, TwoRegions.Programme, TwoRegions.Plan, TimeSpan.Zero, terminal.Terminal, left: null);
        Assert.Null(reasons.Explanation);
        Assert.Equal("not worked out: the solver found no prices of the plan's launches", reasons.WhyNone("plan", isLimited: false));
    }
}
