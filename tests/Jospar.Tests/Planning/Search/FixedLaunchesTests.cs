using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Planning;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Tests.Optimisation;

namespace Jospar.Tests.Planning.Search;

/// <summary>What is left once launches are fixed, around points that are as good as they are only by a solver's tolerances.</summary>
public sealed class FixedLaunchesTests : IDisposable
{
    private const double Better = 4e-7;

    private readonly ISolver _solver = NativeHighs.Open();
    private readonly ProgrammeModel _model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));

    [Fact]
    public void Solve_OfAPointWhoseShortfallIsALittleLessThanItsLaunchesCanHave_HoldsWhatTheyCan()
    {
        double[] exact = Committed();
        double least = _model.Shortfall.At(exact);

        var found = FixedLaunches.Solve(_model, _solver, Claiming(exact, Better), new PlannerOptions(), TestContext.Current.CancellationToken);

        Assert.NotNull(found);
        Assert.Equal(least, _model.Shortfall.At(found.Primal), 1e-8);
        Assert.InRange(PointChecker.Check(_model.Model, found.Primal).Largest, 0.0, 1e-8);
        Assert.True(_model.Value.At(found.Primal) >= _model.Value.At(exact) - 1e-6);
    }

    [Fact]
    public void LeastShortfall_OfAPointWhoseValueIsALittleMoreThanItsLaunchesCanHave_HoldsWhatTheyCan()
    {
        var most = FixedLaunches.Best(_model, _model.Value, _solver, Committed(), new PlannerOptions(), TestContext.Current.CancellationToken)!;
        double[] dearer = [.. most.Primal];
        int sold = Enumerable.Range(0, dearer.Length).First(column => dearer[column] > 1.0 && _model.Value.Costs[column] > 0.0);
        dearer[sold] += 1e-6 * Math.Abs(most.Objective) / _model.Value.Costs[sold];

        var found = FixedLaunches.LeastShortfall(_model, _solver, dearer, new PlannerOptions(), TestContext.Current.CancellationToken);

        Assert.NotNull(found);
        Assert.Equal(most.Objective, _model.Value.At(found.Primal), 1e-7 * Math.Abs(most.Objective));
    }

    public void Dispose() => _solver.Dispose();

    // The exact point of least shortfall with nothing launched but what is committed.
    private double[] Committed()
    {
        double[] launches = new double[_model.Model.ColumnCount];
        for (int s = 0; s < _model.Problem.Starts.All.Length; s++)
        {
            launches[_model.Columns.Launch[s]] = _model.Problem.Starts.All[s].IsCommitted ? 1.0 : 0.0;
        }

        return FixedLaunches.Best(_model, _model.Shortfall, _solver, launches, new PlannerOptions(), TestContext.Current.CancellationToken)!.Primal;
    }

    private double[] Claiming(double[] point, double better)
    {
        double[] claimed = [.. point];
        int missed = Enumerable.Range(0, claimed.Length).First(column => _model.Shortfall.Costs[column] * claimed[column] > better);
        claimed[missed] -= better / _model.Shortfall.Costs[missed];
        return claimed;
    }
}
