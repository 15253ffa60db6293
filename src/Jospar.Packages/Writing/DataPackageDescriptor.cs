using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Describes a package after the Frictionless Data Package standard, from the definitions that the reader uses.</summary>
public static class DataPackageDescriptor
{
    /// <summary>The name that the standard gives the file.</summary>
    public static string FileName => PackageFolder.DescriptorFile;

    /// <summary>The descriptor of a package: a resource for each table that has rows.</summary>
    public static string Write(Package package)
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            WritePackage(json, package);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WritePackage(Utf8JsonWriter json, Package package)
    {
        var present = package.Tables.Where(table => table.Rows.Length > 0).ToList();
        var names = present.Select(table => table.Definition.Name).ToHashSet();
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        WriteTerm(json, "name", package, "id");
        WriteTerm(json, "title", package, "name.en");
        json.WriteStartArray("resources");
        foreach (var table in present)
        {
            WriteResource(json, table, names);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, string property, Package package, string key)
    {
        string value = package.Terms.Rows[0].Values[package.Terms.Definition.GetIndex(key)];
        if (value.Length > 0)
        {
            json.WriteString(property, property == "name" ? value.ToLowerInvariant() : value);
        }
    }

    private static void WriteResource(Utf8JsonWriter json, PackageTable table, HashSet<string> present)
    {
        var definition = table.Definition;
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", definition.Name);
        json.WriteString("path", definition.FileName);
        json.WriteString("description", definition.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        WriteFields(json, table);
        WriteNames(json, "primaryKey", definition.Key);
        WriteForeignKeys(json, table, present);
        WriteNames(json, "missingValues", [""]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, PackageTable table)
    {
        json.WriteStartArray("fields");
        foreach (int i in CanonicalText.UsedColumns(table))
        {
            WriteField(json, table.Definition.Columns[i]);
        }

        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Type));
        if (column.Type == ColumnType.Url)
        {
            json.WriteString("format", "uri");
        }

        if (column.Type == ColumnType.YesNo)
        {
            WriteNames(json, "trueValues", ["yes"]);
            WriteNames(json, "falseValues", ["no"]);
        }

        json.WriteString("description", column.Unit.Length > 0 ? $"{column.Description} Unit: {column.Unit}." : column.Description);
        WriteConstraints(json, column);
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.IsRequired);
        if (column.Type == ColumnType.Choice)
        {
            WriteNames(json, "enum", column.Choices);
        }

        if (column.IsNumeric && column.Minimum is { } least)
        {
            json.WriteNumber("minimum", least);
        }

        if (column.IsNumeric && column.Maximum is { } greatest)
        {
            json.WriteNumber("maximum", greatest);
        }

        json.WriteEndObject();
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, PackageTable table, HashSet<string> present)
    {
        var used = CanonicalText.UsedColumns(table).Select(i => table.Definition.Columns[i]);
        var keys = used.Where(column => column.Reference is { } reference && present.Contains(reference.Table)).ToList();
        if (keys.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var column in keys)
        {
            json.WriteStartObject();
            json.WriteString("fields", column.Name);
            json.WriteStartObject("reference");
            // The standard names a table's own rows with an empty name.
            json.WriteString("resource", column.Reference!.Table == table.Definition.Name ? "" : column.Reference.Table);
            json.WriteString("fields", column.Reference.Column);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number or ColumnType.Share => "number",
        ColumnType.Integer => "integer",
        ColumnType.Year => "year",
        ColumnType.YesNo => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}
