using System.Text.Json;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The text of <c>datapackage.json</c>: the tables of a plan described by the Frictionless standard.</summary>
internal static class PlanDataPackage
{
    /// <summary>The same for every plan of the format's version.</summary>
    public static string Text() => JsonText.Of(json =>
    {
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "jospar-plan");
        json.WriteString("title", "Tables of a plan");
        json.WriteNumber("jospar_plan", PlanFormat.Version);
        json.List("resources", PlanFormat.Tables, WriteResource);
    });

    private static void WriteResource(Utf8JsonWriter json, PlanTableDefinition table)
    {
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.Object("schema", schema =>
        {
            schema.List("fields", table.Columns, WriteField);
            schema.WriteStartArray("primaryKey");
            foreach (string column in table.Key)
            {
                schema.WriteStringValue(column);
            }

            schema.WriteEndArray();
        });
    }

    private static void WriteField(Utf8JsonWriter json, PlanColumn column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeName(column.Type));
        json.WriteString("description", column.Unit.Length == 0 ? column.Description : $"{column.Description} Unit: {column.Unit}.");
        if (column.Type == PlanColumnType.YesNo)
        {
            json.WriteStartArray("trueValues");
            json.WriteStringValue("yes");
            json.WriteEndArray();
            json.WriteStartArray("falseValues");
            json.WriteStringValue("no");
            json.WriteEndArray();
        }

        json.Object("constraints", constraints => WriteConstraints(constraints, column));
    }

    private static void WriteConstraints(Utf8JsonWriter json, PlanColumn column)
    {
        json.WriteBoolean("required", column.IsRequired);
        if (!column.Choices.IsEmpty)
        {
            json.WriteStartArray("enum");
            foreach (string choice in column.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }
    }

    private static string TypeName(PlanColumnType type) => type switch
    {
        PlanColumnType.Number => "number",
        PlanColumnType.Integer => "integer",
        PlanColumnType.Year or PlanColumnType.PlanYear => "year",
        PlanColumnType.YesNo => "boolean",
        _ => "string",
    };
}
