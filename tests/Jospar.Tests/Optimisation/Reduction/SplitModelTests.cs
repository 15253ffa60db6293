using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Optimisation.Reduction;
using Jospar.Optimisation.Submodels;

namespace Jospar.Tests.Optimisation.Reduction;

public class SplitModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Solve_InParts_FindsWhatTheWholeHas(int seed)
    {
        using var solver = NativeHighs.Open();
        var model = Blocks(new Random(seed));
        double[] point = new double[model.ColumnCount];
        bool[] isFixed = new bool[model.ColumnCount];
        (isFixed[0], point[0]) = (true, 1.0);
        using var session = solver.Open(model);
        session.ChangeColumnBounds([0], [1.0], [1.0]);
        var whole = session.Solve(new SolveOptions());

        var split = SplitModel.Of(model, point, isFixed);
        var parts = split.Solve(new InProcessSubmodels(solver, 2), new SolveOptions(), wantsDuals: true, default);

        Assert.True(split.Count > 1);
        Assert.Equal(whole.Objective, parts.Objective, 1e-6);
        Assert.True(PointChecker.Check(model, parts.Primal).Largest < 1e-6);
        Assert.Equal(1.0, parts.Primal[0]);
        Assert.Equal(whole.RowDuals.Sum(Math.Abs), parts.RowDuals.Sum(Math.Abs), 1e-6);
    }

    [Fact]
    public void Solve_OnePartWithoutAPoint_SaysSo()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 3, 0.0, 1.0);
        builder.BeginConstraints("row");
        for (int column = 0; column < 3; column++)
        {
            builder.BeginRow(column == 1 ? 2.0 : 0.0, 3.0);
            builder.AddTerm(column, 1.0);
        }

        using var solver = NativeHighs.Open();
        var outcome = SplitModel.Of(builder.Build(), new double[3], new bool[3]).Solve(new InProcessSubmodels(solver, 1), new SolveOptions(), wantsDuals: true, default);

        Assert.Equal(Termination.Infeasible, outcome.Termination);
    }

    // One launch that six blocks share; fixed, they have nothing in common.
    private static Model Blocks(Random random)
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("launch", 1, 0.0, 1.0);
        builder.AddVariables("amount", 24, 0.0, 4.0);
        builder.BeginConstraints("row");
        for (int block = 0; block < 6; block++)
        {
            for (int row = 0; row < 3; row++)
            {
                builder.BeginRow(double.NegativeInfinity, 2.0 + random.NextDouble());
                builder.AddTerm(0, -1.0);
                for (int column = 0; column < 4; column++)
                {
                    builder.AddTerm(1 + block * 4 + column, 0.3 + random.NextDouble());
                }
            }
        }

        for (int column = 0; column < 25; column++)
        {
            builder.AddCost(column, 1.0 + random.NextDouble());
        }

        return builder.Build();
    }
}
