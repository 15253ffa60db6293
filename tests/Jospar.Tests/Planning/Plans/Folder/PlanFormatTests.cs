using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Files;

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
    public void Files_WhateverACommandKeepsBesideTheTables_AreListedWithTheCommand()
    {
        Assert.Equal(
            [
                PlanFormat.ArchiveFile, PlanFormat.ExplanationFile, PlanFormat.ReplanFile, PlanFormat.FirstArchiveFile, PlanFormat.AlternativesFile,
                PlanFormat.PriceCurveFile, StressFiles.SummaryFile, StressFiles.TargetsFile, StressFiles.DrawsFile,
            ],
            PlanFormat.Files.Select(file => file.Name));
        Assert.All(PlanFormat.Files, file => Assert.All(file.WrittenBy, command => Assert.StartsWith("jospar ", command, StringComparison.Ordinal)));
    }

    [Fact]
    public void Get_UnknownTable_IsMisuse() => Assert.Throws<KeyNotFoundException>(() => PlanFormat.Get("profits"));
}
