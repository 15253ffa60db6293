using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Jospar.Packages.Reading;

/// <summary>
/// The formulas of a workbook that failed, and those that were never computed, as scripts write them: the library reads the cells
/// of both as empty. They are found in the sheets' own XML (ISO/IEC 29500-1, 18.3.1.4).
/// </summary>
internal sealed class WorkbookFormulas
{
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> _bySheet = new(StringComparer.Ordinal);

    /// <summary>The formulas without values in the workbook with these bytes.</summary>
    public WorkbookFormulas(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var parts = Load(archive, "xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .ToDictionary(element => Attribute(element, "Id"), element => Attribute(element, "Target"));
        var sheets = Load(archive, "xl/workbook.xml")?.Descendants().Where(element => element.Name.LocalName == "sheet");
        foreach (var sheet in sheets ?? [])
        {
            string target = parts?.GetValueOrDefault(Attribute(sheet, "id")) ?? "";
            string part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (archive.GetEntry(part) is { } entry)
            {
                using var stream = entry.Open();
                byte[] text = BoundedReading.ReadAll(stream, ReadLimits.Usual.TotalBytes) ?? [];
                if (HasFormulas(text))
                {
                    _bySheet.TryAdd(Attribute(sheet, "name"), Read(new MemoryStream(text)));
                }
            }
        }
    }

    /// <summary>What a cell has in place of a value: the name of its failure, or its formula. Rows count from 1, columns from 0.</summary>
    public string? Find(string sheet, int row, int column) => _bySheet.GetValueOrDefault(sheet)?.GetValueOrDefault((row, column));

    // Most sheets are mere values, and large ones are not worth a second reading.
    private static bool HasFormulas(ReadOnlySpan<byte> text) =>
        text.IndexOf("f>"u8) >= 0 || text.IndexOf("<f "u8) >= 0 || text.IndexOf(":f "u8) >= 0 || text.IndexOf("\"e\""u8) >= 0;

    private static Dictionary<(int Row, int Column), string> Read(Stream sheet)
    {
        var found = new Dictionary<(int, int), string>();
        using var reader = XmlReader.Create(sheet);
        int row = 0;
        int column = -1;
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                row = int.TryParse(reader.GetAttribute("r"), out int number) ? number : row + 1;
                column = -1;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && XNode.ReadFrom(reader) is XElement cell)
            {
                column = ColumnOf((string?)cell.Attribute("r")) ?? column + 1;
                if ((FailureOf(cell) ?? UnstoredOf(cell)) is { } said)
                {
                    found[(row, column)] = said;
                }

                continue;
            }

            reader.Read();
        }

        return found;
    }

    private static string? FailureOf(XElement cell)
    {
        string? value = cell.Elements().FirstOrDefault(element => element.Name.LocalName == "v")?.Value;
        return (string?)cell.Attribute("t") == "e" && value is { Length: > 0 } ? value : null;
    }

    // A formula that comes to an empty text is stored as such: of the type str, and with nothing in its value.
    private static string? UnstoredOf(XElement cell)
    {
        var formula = cell.Elements().FirstOrDefault(element => element.Name.LocalName == "f");
        string? value = cell.Elements().FirstOrDefault(element => element.Name.LocalName == "v")?.Value;
        bool isStored = value is { Length: > 0 } || (value is not null && (string?)cell.Attribute("t") == "str");
        return formula is null || isStored ? null : CellFaults.OfFormula(formula.Value);
    }

    private static int? ColumnOf(string? cell)
    {
        int column = 0;
        foreach (char letter in (cell ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
    }

    private static XDocument? Load(ZipArchive archive, string part)
    {
        using var stream = archive.GetEntry(part)?.Open();
        return stream is null ? null : XDocument.Load(stream);
    }

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";
}
