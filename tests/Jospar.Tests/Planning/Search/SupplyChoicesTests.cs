using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Explanation;

namespace Jospar.Tests.Planning.Search;

public sealed class SupplyChoicesTests
{
    // Of the small example, what was planned as if no processor were ever full; the best of all choices is found by trying each.
    [Fact]
    public void Best_OfAPlanWhoseProcessorsAreNeverFull_IsTheBestOfAllChoices()
    {
        using var solver = NativeHighs.Open();
        var model = ProgrammeModel.Of(PlanningProblem.Of(TwoRegions.Programme));
        int choices = model.Columns.ProcessorsFull.Count;
        double[] planned = Solve(solver, model, 0, launches: null)!;
        double[] found = SupplyChoices.Best(model, solver, planned, new PlannerOptions(), TestContext.Current.CancellationToken);
        double best = Enumerable.Range(0, 1 << choices)
            .Select(mask => Solve(solver, model, mask, planned) is { } point ? model.Value.At(point) : double.NegativeInfinity)
            .Max();

        Assert.InRange(choices, 1, 6);
        Assert.Equal(best, model.Value.At(found), 1e-6 * Math.Abs(best));
        Assert.True(best > model.Value.At(planned) + 1e-6, "There was nothing to find.");
    }

    // What a search had when it was stopped may be the first goal's alone.
    [Fact]
    public void Best_OfAStoppedSearch_IsTheSameAsOfOneThatWentOn()
    {
        using var solver = NativeHighs.Open();
        var model = ProgrammeModel.Of(PlanningProblem.Of(TwoRegions.Programme));
        double[] planned = Solve(solver, model, 0, launches: null)!;
        double[] found = SupplyChoices.Best(model, solver, planned, new PlannerOptions(), TestContext.Current.CancellationToken);

        Assert.Equal(found, SupplyChoices.Best(model, solver, planned, new PlannerOptions(), new CancellationToken(canceled: true)));
        Assert.NotEqual(planned, found);
    }

    [Fact]
    public void Best_OfAStoppedSearch_EndsInAMoment()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(TwoRegions.Programme));
        bool isEnded = false;
        using var highs = NativeHighs.Open();
        using var solver = new WatchedSolver(highs, asked: (_, ended) => isEnded = ended.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
        double[] planned = Solve(highs, model, 0, launches: null)!;

        SupplyChoices.Best(model, solver, planned, new PlannerOptions(), new CancellationToken(canceled: true));

        Assert.True(isEnded);
    }

    /// <summary>The point of greatest value with the processors as <paramref name="mask"/> says, and the launches of another where given.</summary>
    internal static double[]? Solve(ISolver solver, ProgrammeModel model, int mask, double[]? launches)
    {
        using var session = solver.Open(model.Model);
        var full = model.Columns.ProcessorsFull;
        var launch = model.Columns.Launch;
        for (int n = 0; n < full.Count; n++)
        {
            double value = (mask >> n) & 1;
            session.ChangeColumnBounds([full[n]], [value], [value]);
        }

        for (int n = 0; launches is not null && n < launch.Count; n++)
        {
            double value = Math.Round(launches[launch[n]]);
            session.ChangeColumnBounds([launch[n]], [value], [value]);
        }

        session.ChangeCosts([.. Enumerable.Range(0, model.Value.Costs.Length)], model.Value.Costs);
        session.ChangeObjective(model.Value.Sense, model.Value.Offset);
        if (launches is not null)
        {
            GoalRow.Add(session, model.Shortfall, model.Shortfall.At(launches) + 1e-9 * Math.Max(1.0, model.Shortfall.Costs.Sum()));
        }

        var outcome = session.Solve(new SolveOptions(RelativeGap: 1e-9), hooks: null, TestContext.Current.CancellationToken);
        return outcome.Point == PointStatus.Feasible ? outcome.Primal : null;
    }
}
