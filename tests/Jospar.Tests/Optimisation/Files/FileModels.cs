using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Files;

/// <summary>A model that holds every kind of column, row and awkward name.</summary>
internal static class FileModels
{
    public static Model Everything(ObjectiveSense sense)
    {
        string[] labels = ["P017,KZ-55,2025", "a b", "жоспар", "x:y", "e5", "<=", "[1]", "P017,KZ-55,2025"];
        var builder = new ModelBuilder(sense);
        VariableBlock launch = builder.AddVariables("launch", 8, 0, 1, VariableKind.Integer, index => labels[index]);
        VariableBlock e1 = builder.AddVariables("e1", 4, 0, Small.Infinity);
        VariableBlock whole = builder.AddVariables("2nd", 3, 0, Small.Infinity, VariableKind.Integer);
        builder.AddVariables("unused", 2, 0, Small.Infinity);
        builder.SetBounds(e1[0], -5, -1);
        builder.SetBounds(e1[1], double.NegativeInfinity, Small.Infinity);
        builder.SetBounds(e1[2], double.NegativeInfinity, 4.25);
        builder.SetBounds(e1[3], 2.5, 2.5);
        builder.SetBounds(whole[0], -3, 7);
        builder.AddOffset(1.5);
        double sign = sense == ObjectiveSense.Minimise ? 1 : -1;
        for (int column = 0; column < launch.Count; column++)
        {
            builder.AddCost(launch[column], sign * -(column + 1.25));
        }

        builder.AddCost(e1[0], sign);
        builder.AddCost(e1[1], sign * 1e-3);
        builder.AddCost(e1[2], sign * -2);
        builder.AddCost(whole[0], sign * -1);
        builder.AddCost(whole[1], sign * 3);
        Constrain(builder, launch, e1, whole);
        return builder.Build();
    }

    private static void Constrain(ModelBuilder builder, VariableBlock launch, VariableBlock e1, VariableBlock whole)
    {
        builder.BeginConstraints("at_most");
        int row = builder.BeginRow(double.NegativeInfinity, 3);
        for (int column = 0; column < launch.Count; column++)
        {
            builder.AddTerm(launch[column], 1);
        }

        Assert.Equal(0, row);
        builder.BeginConstraints("range", _ => "KZ-55 2025");
        Small.Row(builder, -2.5, 10, (e1[1], 1), (whole[0], 2), (launch[0], -1));
        builder.BeginConstraints("equal");
        Small.Row(builder, 4, 4, (e1[2], 1), (whole[1], 1));
        builder.BeginConstraints("at_least");
        Small.Row(builder, 0.1, double.PositiveInfinity, (whole[2], 1), (e1[0], 0.1));
        builder.BeginConstraints("empty");
        builder.BeginRow(double.NegativeInfinity, 7);
    }
}
