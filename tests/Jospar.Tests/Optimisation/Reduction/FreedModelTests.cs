using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Tests.Optimisation.Reduction;

public class FreedModelTests
{
    // max 3x + 2y + z, x + y ≤ 1.5, y + z ≤ 2, x and y whole.
    private static readonly Model Small = Create();

    [Fact]
    public void Of_EveryColumnFree_HasTheSameOptimum()
    {
        using var solver = NativeHighs.Open();
        var freed = FreedModel.Of(Small, ColumnMajor.Of(Small), new double[3], [true, true, true]);

        using var session = solver.Open(freed.Model);

        Assert.Equal(5.0, session.Solve(new SolveOptions()).Objective, 1e-6);
    }

    [Fact]
    public void Of_APointThatBreaksARowByTheSolversTolerance_StillHasThatPoint()
    {
        using var solver = NativeHighs.Open();
        double[] point = [0.0, 1.0, 1.0 + 1e-7];
        var freed = FreedModel.Of(Small, ColumnMajor.Of(Small), point, [true, false, false]);
        double most = freed.Model.Rows.Upper.Span[0];

        Assert.Equal(0.5, most, 1e-8);
        Assert.True(FreedModel.Of(Small, ColumnMajor.Of(Small), point, [false, true, false]).Model.Rows.Upper.Span[1] >= 1.0);
    }

    [Fact]
    public void Of_SomeColumnsFree_LeavesThemWhatTheOthersDoNotTake()
    {
        using var solver = NativeHighs.Open();
        double[] point = [0.0, 1.0, 0.0];
        var freed = FreedModel.Of(Small, ColumnMajor.Of(Small), point, [false, false, true]);
        using var session = solver.Open(freed.Model);

        double[] found = freed.PutInto(point, session.Solve(new SolveOptions()).Primal);

        Assert.Equal([2], freed.Columns);
        Assert.Equal(1, freed.Model.RowCount);
        Assert.Equal(0.0, found[0]);
        Assert.Equal(1.0, found[1]);
        Assert.Equal(1.0, found[2], 1e-6);
    }

    [Fact]
    public void ColumnMajor_OfAModel_NamesTheRowsOfEachColumn()
    {
        var byColumn = ColumnMajor.Of(Small);

        Assert.Equal([0, 1, 3, 4], byColumn.Starts);
        Assert.Equal([0, 0, 1, 1], byColumn.Rows);
    }

    private static Model Create()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("whole", 2, 0.0, 1.0, VariableKind.Integer);
        builder.AddVariables("part", 1, 0.0, 10.0);
        builder.AddCost(0, 3.0);
        builder.AddCost(1, 2.0);
        builder.AddCost(2, 1.0);
        builder.BeginConstraints("row");
        builder.BeginRow(double.NegativeInfinity, 1.5);
        builder.AddTerm(0, 1.0);
        builder.AddTerm(1, 1.0);
        builder.BeginRow(double.NegativeInfinity, 2.0);
        builder.AddTerm(1, 1.0);
        builder.AddTerm(2, 1.0);
        return builder.Build();
    }
}
