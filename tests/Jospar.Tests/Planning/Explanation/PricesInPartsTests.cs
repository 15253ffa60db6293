using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation;

public class PricesInPartsTests
{
    [Fact]
    public void Of_PlansOfRandomProgrammes_IsWhatTheWholeSaysAndBoundsEveryOtherLaunch()
    {
        using var solver = Optimisation.NativeHighs.Open();
        int bounded = 0;
        for (int seed = 1; seed <= 12; seed++)
        {
            var programme = RandomProgramme.Create(seed);
            if (PlannerRun.Of(programme) is not PlanningOutcome.Planned { Plan: var plan })
            {
                continue;
            }

            var explained = new ExplainedModel(programme, plan);
            var parts = PricesInParts.Of(explained, solver, null, CancellationToken.None);
            using var session = new ModelSession(explained.Model, solver);
            var whole = FixedPrices.Of(explained, session, new ExplainerOptions(), CancellationToken.None);

            Assert.NotNull(parts);
            Assert.NotNull(whole);
            Assert.Equal(whole.Shortfall.Objective, parts.Shortfall.Objective, 1e-6);
            Assert.Equal(whole.Value.Objective, parts.Value.Objective, 1e-6 * Math.Max(1.0, Math.Abs(whole.Value.Objective)));
            bounded += LaunchesBoundedBy(parts, explained, solver, seed);
        }

        Assert.True(bounded > 10, $"only {bounded} launches were possible besides");
    }

    [Fact]
    public void Of_Cancelled_IsNothing()
    {
        using var solver = Optimisation.NativeHighs.Open();
        var programme = SmallProgramme.Create();
        var explained = new ExplainedModel(programme, PlannerRun.PlanOf(programme));

        Assert.Null(PricesInParts.Of(explained, solver, null, new CancellationToken(canceled: true)));
    }

    // What a project brings elsewhere, or out, its amounts made exact, is no more than prices say: the value is concave in launches.
    private static int LaunchesBoundedBy(FixedPrices prices, ExplainedModel explained, Jospar.Optimisation.ISolver solver, int seed)
    {
        var (model, launch) = (explained.Model, explained.Model.Columns.Launch);
        int bounded = 0;
        foreach (int start in Enumerable.Range(0, launch.Count).Where(start => !explained.Problem.Starts.All[start].IsCommitted))
        {
            int planned = explained.PlannedStart(explained.Problem.Starts.All[start].Project);
            double[] point = (double[])prices.Shortfall.Primal.Clone();
            double most = prices.Value.Objective;
            if (planned >= 0)
            {
                point[launch[planned]] = 0.0;
                most -= prices.Value.ReducedCosts[launch[planned]];
            }

            if (start != planned)
            {
                point[launch[start]] = 1.0;
                most += prices.Value.ReducedCosts[launch[start]];
            }

            if (FixedLaunches.Solve(model, solver, point, new PlannerOptions(), CancellationToken.None) is not { } with)
            {
                continue;
            }

            Assert.True(with.Objective <= most + 1e-5 * Math.Max(1.0, Math.Abs(most)), $"seed {seed}, start {start}: {with.Objective} beyond {most}");
            bounded++;
        }

        return bounded;
    }
}
