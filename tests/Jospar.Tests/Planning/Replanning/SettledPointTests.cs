using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

public sealed class SettledPointTests
{
    [Fact]
    public void Of_APointWhoseProcessorsAreNeverFull_DecidesThatAnew()
    {
        using var solver = NativeHighs.Open();
        using var session = new ChangeSession(TwoRegions.Programme, new Dictionary<ProjectId, Commitment>(), solver);
        var (model, options) = (session.Model, new PlannerOptions());
        double[] planned = SupplyChoicesTests.Solve(solver, model, 0, launches: null)!;
        double best = model.Value.At(SupplyChoices.Best(model, solver, planned, options, TestContext.Current.CancellationToken));
        double[] settled = SettledPoint.Of(session, solver, planned, options, TestContext.Current.CancellationToken);
        Assert.True(best > model.Value.At(planned) + 1e-6, "There was nothing to find.");
        Assert.Equal(best, model.Value.At(settled), 1e-6 * Math.Abs(best));
    }
}
