using Jospar.Optimisation;
using Jospar.Optimisation.Files;

namespace Jospar.Tests.Optimisation.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("launch", "P017,KZ-55,2025", "launch(P017,KZ~55,2025)")]
    [InlineData("x", "a b", "x(a{20}b)")]
    [InlineData("x", "ж", "x({436})")]
    [InlineData("x", "a~b", "x(a{7e}b)")]
    [InlineData("e1", "0", "_e1(0)")]
    [InlineData("2nd", "0", "_2nd(0)")]
    [InlineData("export", "0", "export(0)")]
    public void Of_BlockAndLabel_IsANameThatReadersTake(string block, string label, string expected) =>
        Assert.Equal(expected, FileNames.Of(block, label));

    [Fact]
    public void OfColumns_LabelTwiceOrTooLong_NamesThePosition()
    {
        string[] labels = ["same", "same", new string('a', 400)];
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        builder.AddVariables("x", 3, 0, 1, label: index => labels[index]);

        Assert.Equal(["x(same)", "x(#1)", "x(#2)"], FileNames.OfColumns(builder.Build()));
    }
}
