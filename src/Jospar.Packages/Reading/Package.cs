using System.Collections.Immutable;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>A programme as tables of text, be it read from a folder, a zip or a workbook.</summary>
public sealed class Package
{
    private readonly Dictionary<string, PackageTable> _byName;

    /// <summary>
    /// A package of these terms and tables; a table that is left out has no rows. <paramref name="boundaries"/> are the
    /// bytes of its outline of places, empty where it brings none.
    /// </summary>
    public Package(PackageRow terms, IEnumerable<PackageTable> tables, ImmutableArray<byte> boundaries = default)
    {
        Boundaries = boundaries.IsDefault ? [] : boundaries;
        Terms = new PackageTable(PackageFormat.Current.Terms, [terms]);
        _byName = tables.ToDictionary(table => table.Definition.Name);
        Tables = [.. PackageFormat.Current.Tables.Select(TableOrEmpty)];
    }

    /// <summary>What is said once, as a table of one row.</summary>
    public PackageTable Terms { get; }

    /// <summary>Every table of the format, in its order; those without rows too.</summary>
    public ImmutableArray<PackageTable> Tables { get; }

    /// <summary>
    /// The bytes of <c>boundaries.geojson</c>, as they were read; empty where the package brings none. They are drawn and
    /// never reckoned with, so the hash leaves them out.
    /// </summary>
    public ImmutableArray<byte> Boundaries { get; }

    /// <summary>The text of the outline; empty where the package brings none.</summary>
    public string? FindBoundariesText()
    {
        if (Boundaries.IsEmpty)
        {
            return null;
        }

        using var text = new StreamReader(new MemoryStream([.. Boundaries]));
        return text.ReadToEnd();
    }

    /// <summary>The table of this name. Throws <see cref="KeyNotFoundException"/> when the format has none.</summary>
    public PackageTable Get(string name) => TableOrEmpty(PackageFormat.Current.Get(name));

    /// <summary>The same terms and tables with this outline of places.</summary>
    public Package WithBoundaries(ImmutableArray<byte> boundaries) => new(Terms.Rows[0], Tables, boundaries);

    private PackageTable TableOrEmpty(TableDefinition definition) =>
        _byName.GetValueOrDefault(definition.Name) ?? new PackageTable(definition, []);
}
