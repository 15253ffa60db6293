using System.Text;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Writes <c>programme.yaml</c>.</summary>
internal static class TermsText
{
    /// <summary>The keys that say something, in the order of the format.</summary>
    public static string Of(PackageTable terms)
    {
        var text = new StringBuilder();
        string group = "";
        for (int i = 0; i < terms.Definition.Columns.Length; i++)
        {
            string value = terms.Rows[0].Values[i];
            if (value.Length == 0)
            {
                continue;
            }

            var column = terms.Definition.Columns[i];
            string[] parts = column.Name.Split('.');
            if (parts.Length == 2 && parts[0] != group)
            {
                text.Append(parts[0]).Append(":\n");
            }

            group = parts.Length == 2 ? parts[0] : "";
            text.Append(parts.Length == 2 ? "  " : "").Append(parts[^1]).Append(": ").Append(Scalar(column, value)).Append('\n');
        }

        return text.ToString();
    }

    private static string Scalar(ColumnDefinition column, string value) => column.Type switch
    {
        ColumnType.List => "[" + string.Join(", ", CellText.Parts(value)) + "]",
        ColumnType.Text or ColumnType.Id => Quoted(value),
        _ when CellText.ParseNumber(value) is null && column.IsNumeric => Quoted(value),
        _ => value,
    };

    /// <summary>A text in double quotes, in which YAML knows escapes; it counts U+2028 and U+2029 among the line breaks.</summary>
    private static string Quoted(string value) =>
        "\"" + value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\u2028", "\\L", StringComparison.Ordinal)
            .Replace("\u2029", "\\P", StringComparison.Ordinal) + "\"";
}
