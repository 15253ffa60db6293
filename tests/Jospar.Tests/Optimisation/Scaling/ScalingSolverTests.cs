using Jospar.Optimisation;
using Jospar.Optimisation.Scaling;

namespace Jospar.Tests.Optimisation.Scaling;

public sealed class ScalingSolverTests : IDisposable
{
    private readonly ScalingSolver _solver = new(NativeHighs.Open());

    public void Dispose() => _solver.Dispose();

    [Theory]
    [InlineData(1.0)]
    [InlineData(1e6)]
    [InlineData(1e10)]
    public void Solve_InWhateverUnits_FindsTheSamePlanInThem(double unitsInOne)
    {
        using var session = _solver.Open(Plant.In(unitsInOne));
        var outcome = session.Solve(new SolveOptions(RelativeGap: 0.0));
        Assert.Equal(Plant.Best, outcome.Objective, 6);
        Assert.Equal(1.0, outcome.Primal[Plant.Launch], 9);
        Assert.Equal(30.0, outcome.Primal[Plant.Output] / unitsInOne, 6);
        Assert.Equal(60.0, outcome.Primal[Plant.Ore] / unitsInOne, 6);
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e10)]
    public void Solve_WithTheLaunchFixed_PricesAUnitAsWithoutFactors(double unitsInOne)
    {
        using var session = _solver.Open(Plant.In(unitsInOne));
        session.SetIntegrality(enforced: false);
        session.ChangeColumnBounds([Plant.Launch], [1.0], [1.0]);
        var outcome = session.Solve(new SolveOptions());
        // One of ore makes half of the good; the capacity is not used up.
        Assert.Equal(0.25, outcome.ReducedCosts[Plant.Ore] * unitsInOne, 9);
        Assert.Equal(0.0, outcome.RowDuals[Plant.Capacity] * unitsInOne, 9);
        Assert.Equal(-0.25, outcome.RowDuals[Plant.Balance] * unitsInOne, 9);
    }

    [Fact]
    public void AddRowsAndChanges_InTheUnitsOfTheModel_ReachTheSolver()
    {
        const double InOne = 1e8;
        using var session = _solver.Open(Plant.In(InOne));
        session.AddRows(RowArrays.Of([0.0, 1.0, 0.0], double.NegativeInfinity, 20.0 * InOne));
        Assert.Equal(7.0, session.Solve(new SolveOptions(RelativeGap: 0.0)).Objective, 6);
        session.ChangeRowBounds([2], [double.NegativeInfinity], [25.0 * InOne]);
        session.ChangeCosts([Plant.Output], [0.6 / InOne]);
        session.SetStart([1.0, 20.0 * InOne, 40.0 * InOne]);
        double heard = 0.0;
        var outcome = session.Solve(new SolveOptions(RelativeGap: 0.0), new SolveHooks(Incumbent: (_, point) => heard = point.Span[Plant.Output]));
        Assert.Equal(12.0, outcome.Objective, 6);
        Assert.Equal(25.0, heard / InOne, 6);
    }

    [Fact]
    public void RelaxFeasibility_OfARowThatCannotBeKept_SaysByHowMuchInTheUnitsOfTheModel()
    {
        const double InOne = 1e8;
        using var session = _solver.Open(Plant.In(InOne));
        session.AddRows(RowArrays.Of([0.0, 1.0, 0.0], 50.0 * InOne, double.PositiveInfinity));
        var outcome = session.RelaxFeasibility([-1.0, -1.0, 1.0], new SolveOptions());
        Assert.Equal(20.0, outcome.Objective / InOne, 6);
    }
}
