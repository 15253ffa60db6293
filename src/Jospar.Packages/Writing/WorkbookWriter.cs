using System.IO.Compression;
using System.Text;
using System.Xml;
using Jospar.Files;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>
/// Writes a package as a workbook (Office Open XML, ISO/IEC 29500): a sheet for the terms, one per table, and one that
/// explains the columns. It writes the parts itself, because the same package must give the same bytes.
/// </summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Write(Package package, Stream stream)
    {
        var sheets = WorkbookSheet.Of(package).ToList();
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
        Add(archive, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Add(archive, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        Add(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml,
        [
            .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
            ($"rId{sheets.Count + 1}", "styles", "styles.xml"),
        ]));
        Add(archive, "xl/styles.xml", WriteStyles);
        for (int i = 0; i < sheets.Count; i++)
        {
            Add(archive, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].WriteXml);
        }
    }

    private static void Add(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
            xml.WriteEndDocument();
        }

        TimelessEntry.Add(archive, name, bytes.WriteTo);
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        WriteElement(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteElement(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        WriteElement(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", SheetType + ".sheet.main+xml"));
        WriteElement(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", SheetType + ".styles+xml"));
        for (int i = 1; i <= sheets; i++)
        {
            WriteElement(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", SheetType + ".worksheet+xml"));
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, type, target) in relations)
        {
            WriteElement(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, List<WorkbookSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", XmlConvert.ToString(i + 1));
            xml.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Two styles: 0 for cells, 1 for the header in bold on a light ground.</summary>
    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3EDF2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
