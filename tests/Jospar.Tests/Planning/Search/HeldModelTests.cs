using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search;

public class HeldModelTests
{
    [Fact]
    public void Kept_OfALevelThatCanBeKept_KeepsItHoweverCheapItIsToBreakAtFirst()
    {
        int dearer = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 15)))
        {
            double least = Relaxed(small.Solver, small.Model.Model with { Columns = small.Model.Model.Columns with { Cost = small.Model.Shortfall.Costs }, Sense = ObjectiveSense.Minimise }).Objective
                + small.Model.Shortfall.Offset - small.Model.Model.Offset;
            var held = HeldModel.Of(small.Model, least + 1e-4, HeldModel.PenaltyIn(small.Model) / 100.0);

            var (kept, whole) = held.Kept(asked => Relaxed(small.Solver, asked.Model))!.Value;

            Assert.False(kept.IsOver(whole.Primal[kept.Over]), $"seed {seed}: over by {whole.Primal[kept.Over]} at {kept.Penalty}");
            dearer += kept.Penalty > held.Penalty ? 1 : 0;
        }

        Assert.True(dearer >= 3, $"only {dearer} levels would have been broken");
    }

    private static SolveOutcome Relaxed(ISolver solver, Model model)
    {
        using var session = solver.Open(model);
        session.SetIntegrality(enforced: false);
        return session.Solve(new SolveOptions());
    }
}
