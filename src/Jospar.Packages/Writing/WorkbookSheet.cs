using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>A sheet of a workbook: its name, its header, and rows of text of which some columns are numbers.</summary>
internal sealed partial record WorkbookSheet(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<(string Text, bool IsNumber)>> Rows)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // A cell holds 32,767 letters at most.
    private const int LettersInACell = 32_000;

    /// <summary>The sheets of a package: terms, tables with rows, and what the columns mean.</summary>
    public static IEnumerable<WorkbookSheet> Of(Package package)
    {
        yield return TermsOf(package.Terms);
        foreach (var table in package.Tables.Where(table => table.Rows.Length > 0))
        {
            yield return TableOf(table);
        }

        if (!package.Boundaries.IsEmpty)
        {
            yield return BoundariesOf(package);
        }

        yield return Columns();
    }

    /// <summary>Writes the sheet's part.</summary>
    public void WriteXml(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteFrozenHeader(xml);
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, Header.Select(text => (text, false)), style: 1);
        int row = 1;
        foreach (var cells in Rows)
        {
            WriteRow(xml, ++row, cells, style: 0);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static WorkbookSheet TermsOf(PackageTable terms) => new(
        terms.Definition.Name,
        ["key", "value", "description"],
        terms.Definition.Columns
            .Select((column, i) => (column, Value: terms.Rows[0].Values[i]))
            .Where(term => term.Value.Length > 0)
            .Select(term => (IReadOnlyList<(string, bool)>)[(term.column.Name, false), (term.Value, term.column.IsNumeric), (term.column.Description, false)]));

    private static WorkbookSheet TableOf(PackageTable table)
    {
        var used = CanonicalText.UsedColumns(table);
        var columns = table.Definition.Columns;
        return new WorkbookSheet(
            table.Definition.Name,
            [.. used.Select(i => columns[i].Name)],
            table.Rows.Select(row => (IReadOnlyList<(string, bool)>)[.. used.Select(i => (row.Values[i], columns[i].IsNumeric))]));
    }

    // Base 64 keeps every byte, whatever a spreadsheet program does to line ends and letters.
    private static WorkbookSheet BoundariesOf(Package package) => new(
        PackageFormat.BoundariesSheet,
        [PackageFormat.BoundariesFileName + " in base 64, row by row"],
        Convert.ToBase64String(package.Boundaries.AsSpan()).Chunk(LettersInACell)
            .Select(part => (IReadOnlyList<(string, bool)>)[(new string(part), false)]));

    private static WorkbookSheet Columns() => new(
        WorkbookReader.ColumnsSheet,
        ["table", "column", "type", "required", "unit", "default", "values", "description"],
        PackageFormat.Current.Tables.SelectMany(table => table.Columns.Select(column => (IReadOnlyList<(string, bool)>)
        [
            (table.Name, false),
            (column.Name, false),
            (FormatDocumentation.TypeName(column.Type), false),
            (column.IsRequired ? "yes" : "no", false),
            (column.Unit, false),
            (column.Default, false),
            (string.Join(", ", column.Choices), false),
            (column.Description, false),
        ])));

    private static void WriteFrozenHeader(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, IEnumerable<(string Text, bool IsNumber)> cells, int style)
    {
        string number = row.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number);
        int column = 0;
        foreach (var (text, isNumber) in cells)
        {
            if (text.Length > 0)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", ColumnName(column) + number);
                WriteStyle(xml, style);
                WriteValue(xml, text, isNumber && IsExactInASheet(text));
                xml.WriteEndElement();
            }

            column++;
        }

        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, int style)
    {
        if (style > 0)
        {
            xml.WriteAttributeString("s", XmlConvert.ToString(style));
        }
    }

    private static void WriteValue(XmlWriter xml, string text, bool asNumber)
    {
        if (asNumber)
        {
            xml.WriteElementString("v", text);
            return;
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(EscapeLike().Replace(text, "_x005F_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Whether a sheet's fifteen digits hold the number; others are written as text, which is read all the same.</summary>
    private static bool IsExactInASheet(string text) =>
        CellText.ParseNumber(text) is { } value && Math.Abs(value) < 1e15m && (decimal)(double)value == value;

    /// <summary>A, B … Z, AA …</summary>
    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    /// <summary>Text that a workbook would take for an escaped letter.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
