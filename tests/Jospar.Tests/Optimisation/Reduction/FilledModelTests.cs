using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Tests.Optimisation.Reduction;

public class FilledModelTests
{
    private const int Plants = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_WithAnEasingOfOne_IsARelaxation(int seed)
    {
        using var solver = NativeHighs.Open();
        var model = PlantsModel(seed);
        var optimum = Solve(solver, model, isWhole: false);

        var filled = FilledModel.Of(model, optimum, Rooms(), easing: 1.0);

        Assert.True(filled.Model.ColumnCount < model.ColumnCount, "nothing was filled");
        Assert.Equal(optimum.Objective, Solve(solver, filled.Model, isWhole: false).Objective, 1e-6);
        Assert.True(Solve(solver, filled.Model, isWhole: true).Objective >= Solve(solver, model, isWhole: true).Objective - 1e-6);
    }

    [Fact]
    public void Of_WithADearEasing_IsWorthNoMore()
    {
        using var solver = NativeHighs.Open();
        var model = PlantsModel(seed: 7);
        var optimum = Solve(solver, model, isWhole: false);

        double cheap = Solve(solver, FilledModel.Of(model, optimum, Rooms(), easing: 1.0).Model, isWhole: true).Objective;
        double dear = Solve(solver, FilledModel.Of(model, optimum, Rooms(), easing: 100.0).Model, isWhole: true).Objective;

        Assert.True(dear <= cheap + 1e-6);
    }

    [Fact]
    public void Of_SaysWhichColumnEachStandsFor()
    {
        using var solver = NativeHighs.Open();
        var model = PlantsModel(seed: 3);

        var filled = FilledModel.Of(model, Solve(solver, model, isWhole: false), Rooms(), easing: 1.0);

        Assert.Equal(filled.Model.ColumnCount, filled.Columns.Length);
        Assert.Equal(filled.Columns[..filled.Kept].Order(), filled.Columns[..filled.Kept].Distinct());
        Assert.All(filled.Columns[filled.Kept..], column => Assert.InRange(column, Plants, 2 * Plants - 1));
    }

    private static SolveOutcome Solve(ISolver solver, Model model, bool isWhole)
    {
        using var session = solver.Open(model);
        session.SetIntegrality(isWhole);
        return session.Solve(new SolveOptions(RelativeGap: 0.0));
    }

    private static (int Row, int Column)[] Rooms() => [.. Enumerable.Range(0, Plants).Select(plant => (plant, Plants + plant))];

    // Plants that run up to what is built of them, two utilities that they share, money for building.
    private static Model PlantsModel(int seed)
    {
        var random = new Random(seed);
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        var built = builder.AddVariables("built", Plants, 0.0, 1.0, VariableKind.Integer);
        var run = builder.AddVariables("run", Plants, 0.0, 20.0);
        for (int plant = 0; plant < Plants; plant++)
        {
            builder.AddCost(built[plant], -4.0 - 4.0 * random.NextDouble());
            builder.AddCost(run[plant], 1.0 + random.NextDouble());
        }

        builder.BeginConstraints("room");
        for (int plant = 0; plant < Plants; plant++)
        {
            builder.BeginRow(double.NegativeInfinity, 0.0);
            builder.AddTerm(run[plant], 1.0);
            builder.AddTerm(built[plant], -(6.0 + 6.0 * random.NextDouble()));
        }

        builder.BeginConstraints("utility");
        for (int utility = 0; utility < 2; utility++)
        {
            builder.BeginRow(double.NegativeInfinity, 18.0);
            for (int plant = 0; plant < Plants; plant++)
            {
                builder.AddTerm(run[plant], 0.5 + random.NextDouble());
            }
        }

        return builder.Build();
    }
}
