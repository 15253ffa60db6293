using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>The values of a checked row by column name; an empty cell means its column's default.</summary>
internal readonly struct RowView(TableDefinition definition, PackageRow row)
{
    public string Text(string column)
    {
        int index = definition.GetIndex(column);
        string value = row.Values[index];
        return value.Length > 0 ? value : definition.Columns[index].Default;
    }

    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public decimal Number(string column) => OptionalNumber(column) ?? 0m;

    public decimal? OptionalNumber(string column) => CellText.ParseNumber(Text(column));

    public int Integer(string column) => (int)Number(column);

    public int? OptionalInteger(string column) => (int?)OptionalNumber(column);

    public Year Year(string column) => new(Integer(column));

    public Year? OptionalYear(string column) => OptionalInteger(column) is { } year ? new Year(year) : null;

    public Money? OptionalMoney(string column) => OptionalNumber(column) is { } value ? new Money(value) : null;

    public bool Flag(string column) => Text(column) == "yes";

    public ImmutableArray<string> List(string column) => [.. CellText.Parts(Text(column))];

    public DateOnly? Date(string column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public LocalisedText Localised(string stem) => new(Text(stem + "en"), OptionalText(stem + "kk"), OptionalText(stem + "ru"));

    public Provenance Provenance()
    {
        string? source = OptionalText("source");
        string? assumption = OptionalText("assumption");
        string? note = OptionalText("note");
        return source is null && assumption is null && note is null
            ? Domain.Provenance.None
            : new Provenance(source is null ? null : new SourceId(source), assumption, note);
    }
}
