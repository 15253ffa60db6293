using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Jospar.Packages.Format;

/// <summary>The package format as data: what is said once in <c>programme.yaml</c>, and the tables.</summary>
public sealed class PackageFormat
{
    /// <summary>The name of the sheet of what really happened, which may stand beside a programme's tables and is none of them.</summary>
    internal const string FactsSheet = "actuals";

    private readonly FrozenDictionary<string, TableDefinition> _byName;

    private PackageFormat(TableDefinition terms, ImmutableArray<TableDefinition> tables)
    {
        Terms = terms;
        Tables = tables;
        _byName = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>The version that this program reads and writes.</summary>
    public static int Version => 1;

    /// <summary>The name of the file that says what is said once.</summary>
    public static string TermsFileName => "programme.yaml";

    /// <summary>The name of the file that outlines places for maps; a workbook has a sheet <see cref="BoundariesSheet"/> instead.</summary>
    public static string BoundariesFileName => "boundaries.geojson";

    /// <summary>The name of the sheet that holds the outline's bytes in base 64, cut to fit cells.</summary>
    public static string BoundariesSheet => "boundaries";

    /// <summary>Version 1.</summary>
    public static PackageFormat Current { get; } = Load();

    /// <summary>The keys of <c>programme.yaml</c>, dots between levels, as columns of a table with one row.</summary>
    public TableDefinition Terms { get; }

    /// <summary>The tables in the order in which they are read, checked and written.</summary>
    public ImmutableArray<TableDefinition> Tables { get; }

    /// <summary>The table of this name, if there is one.</summary>
    public TableDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The table of this name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public TableDefinition Get(string name) => _byName[name];

    private static PackageFormat Load()
    {
        var tables = EmbeddedTable.Read("tables.csv").Select(row => new TableDefinition(
            row["table"],
            row["required"] == "yes",
            [.. row["key"].Split(';')],
            row["description"],
            Columns(row["table"])));
        var terms = new TableDefinition("programme", true, ["id"], "What is said once about a programme.", Columns("programme"));
        return new PackageFormat(terms, [.. tables]);
    }

    /// <summary>The columns of a table that travels inside the assembly.</summary>
    internal static ImmutableArray<ColumnDefinition> Columns(string table) =>
        [.. EmbeddedTable.Read(table + ".columns.csv").Select(ColumnRow.Parse)];
}
