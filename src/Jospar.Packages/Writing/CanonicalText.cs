using System.Text;
using Jospar.Packages.Csv;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>
/// The one way of writing a package: tables and columns in the order of the format, values normalised, columns and
/// tables that say nothing left out (so that a column added to the format later changes no older package).
/// </summary>
internal static class CanonicalText
{
    /// <summary>The files of a package with their text, in order.</summary>
    public static IEnumerable<(string Name, string Text)> Files(Package package)
    {
        yield return (PackageFormat.TermsFileName, TermsText.Of(package.Terms));
        foreach (var table in package.Tables.Where(table => table.Rows.Length > 0))
        {
            yield return (table.Definition.FileName, TextOf(table));
        }
    }

    /// <summary>The columns of a table that say something, in the order of its definition.</summary>
    public static List<int> UsedColumns(PackageTable table) =>
    [
        .. Enumerable.Range(0, table.Definition.Columns.Length)
            .Where(i => table.Definition.Columns[i].IsRequired || table.Rows.Any(row => row.Values[i].Length > 0)),
    ];

    private static string TextOf(PackageTable table)
    {
        var columns = UsedColumns(table);
        var text = new StringBuilder();
        CsvText.AppendRow(text, columns.Select(i => table.Definition.Columns[i].Name));
        foreach (var row in table.Rows)
        {
            CsvText.AppendRow(text, columns.Select(i => row.Values[i]));
        }

        return text.ToString();
    }
}
