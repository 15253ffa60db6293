using System.Collections.Immutable;
using System.Text;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Plans;

/// <summary>The plan format as data: version, file names, tables with their columns.</summary>
public static class PlanFormat
{
    private const string Resources = "Jospar.Planning.Plans.Folder.Format.";

    /// <summary>The version that this program reads and writes.</summary>
    public static int Version => 1;

    /// <summary>The name of the file that says how good a plan is and how it was made.</summary>
    public static string PlanFile => "plan.json";

    /// <summary>The name of the file that describes the tables by the Frictionless standard.</summary>
    public static string PackageFile => "datapackage.json";

    /// <summary>The name of the zip that holds the package that the plan was made from.</summary>
    public static string ArchiveFile => "package.zip";

    /// <summary>The name of the file that keeps why the plan is as it is.</summary>
    public static string ExplanationFile => "explanation.json";

    /// <summary>The name of the file that keeps what planning again changed.</summary>
    public static string ReplanFile => "replan.json";

    /// <summary>The name of the zip that holds the package first planned, before planning again restated it.</summary>
    public static string FirstArchiveFile => "first-package.zip";

    /// <summary>The name of the file that keeps what near-optimal plans have in common.</summary>
    public static string AlternativesFile => "alternatives.json";

    /// <summary>The name of the file that keeps what discounts on obliged metals do.</summary>
    public static string PriceCurveFile => "price_curve.json";

    /// <summary>The files that may lie beside the tables and belong to the plan: whoever replaces the plan takes them away.</summary>
    public static ImmutableArray<PlanFileDefinition> Files { get; } =
        [.. Rows("plan_files.csv").Select(row => new PlanFileDefinition(row["file"], [.. row["written_by"].Split("; ")], row["description"]))];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Companions { get; } = [.. Files.Select(file => file.Name)];

    /// <summary>The names of the plan's page, one for each language; they belong to the plan as the <see cref="Companions"/> do.</summary>
    public static ImmutableArray<string> Pages { get; } = [.. LocalisedText.Languages.Select(PageIn)];

    /// <summary>The tables in the order in which they are written.</summary>
    public static ImmutableArray<PlanTableDefinition> Tables { get; } = Load();

    /// <summary>The keys of <c>plan.json</c> in the order in which they are written.</summary>
    public static ImmutableArray<PlanKey> Keys { get; } =
        [.. Rows("plan_keys.csv").Select(row => new PlanKey(row["key"], row["unit"], row["description"]))];

    /// <summary>The name of the plan's page: <c>report.html</c> in English, <c>report.kk.html</c> in Kazakh.</summary>
    public static string PageIn(string language) => language == "en" ? "report.html" : $"report.{language}.html";

    /// <summary>The table of this name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public static PlanTableDefinition Get(string table) =>
        Tables.FirstOrDefault(definition => definition.Name == table)
        ?? throw new KeyNotFoundException($"A plan has no table {table}.");

    private static ImmutableArray<PlanTableDefinition> Load()
    {
        var columns = Rows("plan_columns.csv").ToLookup(row => row["table"], ColumnOf);
        return
        [
            .. Rows("plan_tables.csv").Select(row => new PlanTableDefinition(
                row["table"], [.. row["key"].Split(';')], row["description"], [.. columns[row["table"]]])),
        ];
    }

    private static PlanColumn ColumnOf(Dictionary<string, string> row) => new(
        row["name"],
        Enum.Parse<PlanColumnType>(row["type"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        row["required"] == "yes",
        row["unit"],
        row["references"],
        row["values"].Length == 0 ? [] : [.. row["values"].Split('|')],
        row["description"]);

    private static List<Dictionary<string, string>> Rows(string name)
    {
        using var stream = typeof(PlanFormat).Assembly.GetManifestResourceStream(Resources + name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new CsvRows(reader.ReadToEnd());
        string[] header = text.Read() ?? throw new InvalidOperationException($"{name} is empty.");
        var rows = new List<Dictionary<string, string>>();
        while (text.Read() is { } cells)
        {
            rows.Add(header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        return rows;
    }
}
