using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans.Folder;

public sealed class PlanFormatTests
{
    [Fact]
    public void Tables_EachOne_HasColumnsAndAKeyAmongThem()
    {
        Assert.Equal(16, PlanFormat.Tables.Length);
        Assert.All(PlanFormat.Tables, table =>
        {
            Assert.NotEmpty(table.Columns);
            Assert.All(table.Key, column => Assert.True(table.IndexOf(column) >= 0, $"{table.Name} has no {column}"));
        });
    }

    [Fact]
    public void Columns_NumbersExceptYears_SayTheirUnit() => Assert.All(
        PlanFormat.Tables.SelectMany(table => table.Columns)
            .Where(column => column.Type is PlanColumnType.Number or PlanColumnType.Integer),
        column => Assert.NotEqual("", column.Unit));

    [Fact]
    public void Get_UnknownTable_IsMisuse() => Assert.Throws<KeyNotFoundException>(() => PlanFormat.Get("profits"));
}
