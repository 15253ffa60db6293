using Jospar.Cli.Printing;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Cli.Printing;

public sealed class FindingsTextTests
{
    [Fact]
    public void Write_OfOneThingInManyRows_SaysItOnceWithItsRows()
    {
        Finding[] findings = [In(2), In(3), In(4), In(9), In(6) with { Message = "Another." }, In(12) with { Severity = Severity.Warning }];

        Assert.Equal(
            """
            prices.csv:2–4, 9 [year]: error number-unit: It carries a unit.
                → Write it alone.
            prices.csv:6 [year]: error number-unit: Another.
                → Write it alone.
            prices.csv:12 [year]: warning number-unit: It carries a unit.
                → Write it alone.
            5 errors, 1 warning

            """.ReplaceLineEndings("\n"),
            Written(findings, most: 10));
    }

    [Fact]
    public void Write_OfMoreThanAsked_CountsWhatIsLeftOut()
    {
        Finding[] findings = [In(2), In(3) with { Column = "level" }, In(4) with { Column = "level" }];

        Assert.Contains("… and 2 more.\n", Written(findings, most: 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfRowsFarApart_NamesADozenAndCountsTheRest()
    {
        Finding[] findings = [.. Enumerable.Range(1, 20).Select(n => In(2 * n))];

        Assert.StartsWith("prices.csv:2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 8 more rows [year]: error", Written(findings, most: 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfThePackageAsAWhole_NamesNoRow()
    {
        Assert.StartsWith("package: error", Written([In(2) with { File = "", Row = null, Column = null }], most: 1), StringComparison.Ordinal);
    }

    private static Finding In(int row) => new("number-unit", Severity.Error, "prices.csv", row, "year", $"{row} kt", "It carries a unit.", "Write it alone.");

    private static string Written(Finding[] findings, int most)
    {
        using var output = new StringWriter { NewLine = "\n" };
        FindingsText.Write(output, findings, most);
        return output.ToString();
    }
}
