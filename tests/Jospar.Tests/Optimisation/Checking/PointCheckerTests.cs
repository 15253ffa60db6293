using Jospar.Optimisation;
using Jospar.Optimisation.Checking;

namespace Jospar.Tests.Optimisation.Checking;

public sealed class PointCheckerTests
{
    [Fact]
    public void Check_OptimalPoint_IsFeasibleAtTheSolversObjective()
    {
        PointReport report = PointChecker.Check(Small.Production(), [3, 1]);

        Assert.True(report.IsFeasible, report.Summary);
        Assert.Equal(21, report.Objective);
        Assert.Equal(0, report.Largest);
    }

    [Fact]
    public void Check_RowOverrun_NamesItAndByHowMuch()
    {
        PointReport report = PointChecker.Check(Small.Production(), [3, 2]);

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(new Violation("capacity", ViolationKind.Row, 1, "capacity[0]", 1), violation);
        Assert.False(report.IsFeasible);
        Assert.Contains("capacity[0]", report.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BoundAndFraction_AreToldApart()
    {
        PointReport report = PointChecker.Check(Small.Knapsack(), [-0.25, 0.5, 0, 0, 0, 2]);

        Assert.Equal(
            [(ViolationKind.Bound, 1.0, "take[5]", 2), (ViolationKind.Integrality, 0.5, "take[1]", 2)],
            report.Violations.Select(one => (one.Kind, one.Amount, one.Name, one.Count)));
    }

    [Fact]
    public void Check_LowerSideOfARow_CountsToo() =>
        Assert.Equal(1.5, PointChecker.Check(Small.Purchase(), [2, 0.5]).Largest);

    [Fact]
    public void Check_ValueThatIsNoNumber_IsNeverFeasible()
    {
        PointReport report = PointChecker.Check(Small.Production(), [double.NaN, 0]);

        Assert.False(report.IsFeasible);
        Assert.Equal(double.PositiveInfinity, report.Largest);
    }

    [Fact]
    public void Check_PointOfAnotherLength_IsRefused() =>
        Assert.Throws<ModelRefusedException>(() => PointChecker.Check(Small.Production(), [1]));

    [Fact]
    public void LargestShare_OfARowThatHoldsMuch_IsWhatItIsBrokenByOfThat()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 2, 0.0, 100_000.0);
        builder.BeginConstraints("room");
        Small.Row(builder, -Small.Infinity, 0, (0, 1), (1, -48_000));

        Assert.Equal(0.48 / 96_000.48, PointChecker.LargestShare(builder.Build(), [48_000.48, 1]), 1e-12);
        Assert.Equal(0.01, PointChecker.LargestShare(builder.Build(), [0.01, 0]), 1e-12);
    }

    [Fact]
    public void LargestShare_OfBoundsFractionsAndNoNumbers_IsThatOfTheWorst()
    {
        Assert.Equal(0.5, PointChecker.LargestShare(Small.Knapsack(), [-0.25, 0.5, 0, 0, 0, 1.25]), 1e-12);
        Assert.Equal(double.PositiveInfinity, PointChecker.LargestShare(Small.Production(), [double.NaN, 0]));
        Assert.Throws<ModelRefusedException>(() => PointChecker.LargestShare(Small.Production(), [1]));
    }

    [Fact]
    public void RowValue_OfTermsThatCancel_KeepsTheRest()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 3, -Small.Infinity, Small.Infinity);
        builder.BeginConstraints("sum");
        Small.Row(builder, 1, 1, (0, 1e17), (1, 1), (2, -1e17));

        Assert.Equal(1, PointChecker.RowValue(builder.Build(), 0, [1, 1, 1]));
    }
}
