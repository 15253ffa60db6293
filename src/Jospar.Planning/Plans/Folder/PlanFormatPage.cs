using System.Globalization;
using System.Text;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The part of <c>docs/plan-folder.md</c> that follows from the definitions: keys and columns, as Markdown.</summary>
public static class PlanFormatPage
{
    /// <summary>The line after which the made part begins.</summary>
    public static string Mark => "<!-- Made from src/Jospar.Planning/Plans/Folder/Format; what is written below is made anew. -->";

    /// <summary>The made part.</summary>
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append("\n## Beside the tables\n\n| file | written by | what it says |\n| --- | --- | --- |\n");
        foreach (var file in PlanFormat.Files)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{file.Name}` | {string.Join(", ", file.WrittenBy.Select(command => $"`{command}`"))} | {file.Description} |\n");
        }

        page.Append("\n## `plan.json`\n\n| key | unit | what it holds |\n| --- | --- | --- |\n");
        foreach (var key in PlanFormat.Keys)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{key.Path}` | {key.Unit} | {key.Description} |\n");
        }

        foreach (var table in PlanFormat.Tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## `{table.FileName}`\n\n{table.Description} Its key: {string.Join(", ", table.Key.Select(column => $"`{column}`"))}.\n\n");
            page.Append("| column | type | unit | what it holds |\n| --- | --- | --- | --- |\n");
            foreach (var column in table.Columns)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {TypeOf(column)} | {column.Unit} | {column.Description} |\n");
            }
        }

        return page.ToString();
    }

    private static string TypeOf(PlanColumn column)
    {
        string type = column.Type switch
        {
            PlanColumnType.Id => $"id of {column.References}",
            PlanColumnType.PlanYear => "year of the plan",
            PlanColumnType.YesNo => "yes or no",
            PlanColumnType.Integer => "whole number",
            PlanColumnType.Choice => string.Join(", ", column.Choices.Select(choice => $"`{choice}`")),
            _ => column.Type.ToString().ToLowerInvariant(),
        };
        return column.IsRequired ? type : $"{type}, may be empty";
    }
}
