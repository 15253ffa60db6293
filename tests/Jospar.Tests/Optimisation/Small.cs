using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation;

/// <summary>Models small enough to solve by hand.</summary>
internal static class Small
{
    public const double Infinity = double.PositiveInfinity;

    /// <summary>max 3x + 2y + 10, x + y ≤ 4, x + 3y ≤ 9, 0 ≤ x ≤ 3, y ≥ 0: x = 3, y = 1, objective 21.</summary>
    public static Model Production()
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock make = builder.AddVariables("make", 2, 0, Infinity);
        builder.SetBounds(make[0], 0, 3);
        builder.AddCost(make[0], 3);
        builder.AddCost(make[1], 2);
        builder.AddOffset(10);
        builder.BeginConstraints("capacity");
        Row(builder, -Infinity, 4, (make[0], 1), (make[1], 1));
        Row(builder, -Infinity, 9, (make[0], 1), (make[1], 3));
        return builder.Build();
    }

    /// <summary>min 2x + 3y, x + y ≥ 4, x ≤ 3, y ≤ 5: x = 3, y = 1, objective 9.</summary>
    public static Model Purchase()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock buy = builder.AddVariables("buy", 2, 0, 5);
        builder.SetBounds(buy[0], 0, 3);
        builder.AddCost(buy[0], 2);
        builder.AddCost(buy[1], 3);
        builder.BeginConstraints("demand");
        Row(builder, 4, Infinity, (buy[0], 1), (buy[1], 1));
        return builder.Build();
    }

    /// <summary>max Σ value·take over six things, weights 12 2 1 1 4 7, at most 15 to carry: all but the first, value 18.</summary>
    public static Model Knapsack()
    {
        double[] values = [4, 2, 2, 1, 10, 3];
        double[] weights = [12, 2, 1, 1, 4, 7];
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock take = builder.AddVariables("take", values.Length, 0, 1, VariableKind.Integer);
        builder.BeginConstraints("weight");
        builder.BeginRow(-Infinity, 15);
        for (int i = 0; i < values.Length; i++)
        {
            builder.AddCost(take[i], values[i]);
            builder.AddTerm(take[i], weights[i]);
        }

        return builder.Build();
    }

    /// <summary>x ≥ 5 and x ≤ 3 as rows, minimise x.</summary>
    public static Model Impossible(VariableKind kind = VariableKind.Continuous)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 1, 0, 10, kind);
        builder.AddCost(x[0], 1);
        builder.BeginConstraints("floor");
        Row(builder, 5, Infinity, (x[0], 1));
        builder.BeginConstraints("ceiling");
        Row(builder, -Infinity, 3, (x[0], 1));
        return builder.Build();
    }

    /// <summary>One row of a builder.</summary>
    public static int Row(ModelBuilder builder, double lower, double upper, params ReadOnlySpan<(int Column, double Coefficient)> terms)
    {
        int row = builder.BeginRow(lower, upper);
        foreach ((int column, double coefficient) in terms)
        {
            builder.AddTerm(column, coefficient);
        }

        return row;
    }

    /// <summary>
    /// A knapsack with many constraints that no solver closes at once: <paramref name="columns"/> binaries,
    /// <paramref name="rows"/> dense rows of seeded weights.
    /// </summary>
    public static Model Hard(int columns, int rows, int seed)
    {
        var random = new Random(seed);
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        VariableBlock take = builder.AddVariables("take", columns, 0, 1, VariableKind.Integer);
        for (int i = 0; i < columns; i++)
        {
            builder.AddCost(take[i], random.Next(100, 1000));
        }

        builder.BeginConstraints("weight");
        for (int r = 0; r < rows; r++)
        {
            int row = builder.BeginRow(-Infinity, columns * 125);
            for (int i = 0; i < columns; i++)
            {
                builder.AddTerm(take[i], random.Next(1, 1000));
            }

            Assert.Equal(r, row);
        }

        return builder.Build();
    }
}
