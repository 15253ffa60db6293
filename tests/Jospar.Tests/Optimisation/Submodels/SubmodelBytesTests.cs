using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;

namespace Jospar.Tests.Optimisation.Submodels;

public class SubmodelBytesTests
{
    [Fact]
    public void Read_OfWhatWasWritten_SolvesToTheSameBits()
    {
        using var solver = NativeHighs.Open();
        var submodel = Knapsack(TimeSpan.FromSeconds(20), nodes: null);

        var read = SubmodelBytes.Read(SubmodelBytes.Write(submodel));

        Assert.Equal(submodel.Options, read.Options);
        Assert.Equal(submodel.Start, read.Start);
        Assert.Equal(submodel.Model.Rows.Coefficients.ToArray(), read.Model.Rows.Coefficients.ToArray());
        Assert.Equal(submodel.Model.Columns.Kind.ToArray(), read.Model.Columns.Kind.ToArray());
        var (here, there) = (submodel.Solve(solver, default), read.Solve(solver, default));
        Assert.Equal(here.Primal, there.Primal);
        Assert.Equal(here.Objective, there.Objective);
    }

    [Fact]
    public void Read_OfLimits_KeepsWhatIsEmptyEmpty()
    {
        Assert.Null(SubmodelBytes.Read(SubmodelBytes.Write(Knapsack(null, nodes: 400))).Options.TimeLimit);
        Assert.Equal(400, SubmodelBytes.Read(SubmodelBytes.Write(Knapsack(null, nodes: 400))).Options.NodeLimit);
        Assert.Null(SubmodelBytes.Read(SubmodelBytes.Write(Knapsack(null, nodes: null))).Options.NodeLimit);
    }

    [Fact]
    public void Write_OfTheSame_GivesTheSameBytes() =>
        Assert.Equal(SubmodelBytes.Write(Knapsack(null, 1)), SubmodelBytes.Write(Knapsack(null, 1)));

    [Fact]
    public void Read_OfSomethingElse_Refuses()
    {
        Assert.Throws<InvalidDataException>(() => SubmodelBytes.Read("no submodel"u8.ToArray()));
        Assert.Throws<InvalidDataException>(() => SubmodelBytes.Read(Array.Empty<byte>()));
    }

    private static Submodel Knapsack(TimeSpan? time, long? nodes)
    {
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("x", 12, 0.0, 1.0, VariableKind.Integer);
        builder.AddVariables("y", 1, 0.0, double.PositiveInfinity);
        builder.BeginConstraints("row");
        builder.BeginRow(double.NegativeInfinity, 20.1);
        for (int column = 0; column < 12; column++)
        {
            builder.AddTerm(column, 2.0 + column % 5);
            builder.AddCost(column, 3.0 + column % 7);
        }

        builder.AddTerm(12, 1.0);
        builder.AddCost(12, 1.0 / 3.0);
        double[] start = new double[13];
        start[3] = 1.0;
        return new Submodel(builder.Build(), new SolveOptions(Seed: 7, TimeLimit: time, NodeLimit: nodes, HeuristicEffort: 0.1), start, WantsDuals: false);
    }
}
