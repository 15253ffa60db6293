using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Models;

public sealed class ModelBuilderTests
{
    [Fact]
    public void AddTerm_SameColumnTwice_SumsTheTerms()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 1);
        builder.BeginConstraints("row");
        Small.Row(builder, 0, 1, (x[0], 1), (x[1], 5), (x[0], 2));
        Small.Row(builder, 0, 1, (x[0], 7));
        Model model = builder.Build();

        Assert.Equal([0, 2, 3], model.Rows.Starts.ToArray());
        Assert.Equal([0, 1, 0], model.Rows.Columns.ToArray());
        Assert.Equal([3.0, 5.0, 7.0], model.Rows.Coefficients.ToArray());
    }

    [Fact]
    public void From_ARow_HasTheRowsFromThereOnOverTheirColumnsElsewhere()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", 2, 0, 1);
        builder.BeginConstraints("row");
        Small.Row(builder, 0, 1, (x[0], 1));
        Small.Row(builder, 0, 2, (x[0], 4), (x[1], 5));
        Small.Row(builder, 0, 3, (x[1], 7));

        RowArrays rows = builder.Build().Rows.From(1, column => column + 10);

        Assert.Equal([2.0, 3.0], rows.Upper.ToArray());
        Assert.Equal([0, 2, 3], rows.Starts.ToArray());
        Assert.Equal([10, 11, 11], rows.Columns.ToArray());
        Assert.Equal([4.0, 5.0, 7.0], rows.Coefficients.ToArray());
    }

    [Fact]
    public void Build_ManyRows_KeepsWhatItWasGiven()
    {
        const int length = 5_000;
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        VariableBlock x = builder.AddVariables("x", length + 1, 0, 1);
        builder.BeginConstraints("chain");
        for (int i = 0; i < length; i++)
        {
            Small.Row(builder, i, i + 1, (x[i], 1), (x[i + 1], -1));
        }

        Model grown = builder.Build();

        Assert.Equal(Enumerable.Range(0, length).SelectMany(i => new[] { i, i + 1 }), grown.Rows.Columns.ToArray());
        Assert.Equal(Enumerable.Range(0, length).Select(i => (double)i), grown.Rows.Lower.ToArray());
        Assert.Equal(length, grown.RowCount);
        Assert.Equal(2 * length, grown.NonZeroCount);
    }

    [Fact]
    public void Names_OfBlocks_CarryTheirLabels()
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("empty", 0, 0, 1);
        builder.AddVariables("launch", 2, 0, 1, VariableKind.Integer, index => $"P{index:000}");
        builder.BeginConstraints("none");
        builder.BeginConstraints("fund", _ => "idf,2025");
        builder.BeginRow(0, 1);
        Model model = builder.Build();

        Assert.Equal("launch[P001]", model.ColumnName(1));
        Assert.Equal("fund[idf,2025]", model.RowName(0));
        Assert.True(model.IsMixedInteger);
    }

    [Fact]
    public void BeginRow_OutsideABlock_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new ModelBuilder(ObjectiveSense.Minimise).BeginRow(0, 1));
}
