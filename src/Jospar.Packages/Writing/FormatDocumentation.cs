using System.Globalization;
using System.Text;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Writes the page that documents the format, from the definitions that the reader uses.</summary>
public static class FormatDocumentation
{
    private const string Measures = "model/semantics.md#measures";

    private const string Opening = """
        # The package format, version 1

        A programme is a folder of UTF-8 CSV files, one per noun of the model, and `programme.yaml` for what is said once.
        The same package may be a `.zip` of that folder or one `.xlsx` with a sheet per table and a sheet `programme` of
        keys and values; `jospar convert` turns each into the others without loss. The package's hash is the same in all three.

        - The first row names the columns, in any order. Columns that are not needed may be left out; unknown ones are a finding.
        - In a workbook hidden sheets, rows and columns, and rows that a filter leaves out, are read like any others; a number that a
          cell shows with zeros in front is read without them, so ids such as `007` and headings such as `0302` stand in cells formatted as text.
        - Commas separate cells; a cell that holds a comma, a quotation mark or a line break stands in quotation marks.
        - Numbers have a full stop before their decimals, and neither spaces nor units. Shares and rates are fractions.
        - Lists are separated by semicolons. Dates are written 2025-03-31. Yes and no are written `yes` and `no`.
        - An empty cell means the column's default, or that nothing is known.
        - A row that rests on an assumption gives its reason in `assumption`; `jospar check --assumptions` lists them.
        - `boundaries.geojson`, where there is one, outlines places for maps: polygons in WGS 84, the longitude before the latitude.
          A feature may name its place in its property `place`.
        - `datapackage.json` is written with every package and describes it by the Frictionless standard; it is not read.

        What can be wrong with a package is listed in [findings.md](findings.md); what the numbers mean, in
        [model/semantics.md](model/semantics.md). This page is made from the definitions in
        `src/Jospar.Packages/Format`; a test fails where it differs, and says how to make it anew.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        page.Append("\n## programme.yaml\n\nA dot in a key stands for a second level: `years.first` is `first` below `years`.\n");
        page.Append(CultureInfo.InvariantCulture, $"The smallest such file is this line:\n\n```yaml\n{TermsBeginning.SmallestFile}\n```\n\n");
        AppendColumns(page, PackageFormat.Current.Terms, "key");
        AppendOverview(page);
        foreach (var table in PackageFormat.Current.Tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Description} {(table.IsRequired ? "Required." : "Optional.")} ");
            page.Append(CultureInfo.InvariantCulture, $"Key: {string.Join(", ", table.Key.Select(column => $"`{column}`"))}.\n\n");
            AppendColumns(page, table, "column");
        }

        return page.ToString();
    }

    /// <summary>The name of a type as the definitions write it.</summary>
    public static string TypeName(ColumnType type) => type == ColumnType.YesNo ? "yes_no" : type.ToString().ToLowerInvariant();

    private static void AppendOverview(StringBuilder page)
    {
        page.Append("\n## Tables\n\n| file | required | what it holds |\n| --- | --- | --- |\n");
        foreach (var table in PackageFormat.Current.Tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [`{table.FileName}`](#{table.Name}) | {(table.IsRequired ? "yes" : "no")} | {table.Description} |\n");
        }
    }

    private static void AppendColumns(StringBuilder page, TableDefinition table, string first)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {first} | type | required | unit | default | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var column in table.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {TypeOf(column)} | {(column.IsRequired ? "yes" : "")} | {UnitOf(column)} | {Default(column)} | {MeaningOf(column)} |\n");
        }
    }

    private static string UnitOf(ColumnDefinition column) => column.Unit == "measure unit" ? $"[measure unit]({Measures})" : column.Unit;

    private static string MeaningOf(ColumnDefinition column) =>
        column.Name == "measure" ? $"{column.Description} [What each measure counts]({Measures})." : column.Description;

    private static string Default(ColumnDefinition column) => column.Default.Length == 0 ? "" : $"`{column.Default}`";

    private static string TypeOf(ColumnDefinition column)
    {
        string type = column.Reference is { } reference ? $"id of [{reference.Table}](#{reference.Table})" : TypeName(column.Type);
        if (!column.Choices.IsEmpty)
        {
            type += ": " + string.Join(", ", column.Choices.Select(choice => $"`{choice}`"));
        }

        return type + (column.Minimum, column.Maximum) switch
        {
            ({ } least, { } greatest) => $", {least} to {greatest}",
            ({ } least, null) => $", ≥ {least}",
            (null, { } greatest) => $", ≤ {greatest}",
            _ => "",
        };
    }
}
