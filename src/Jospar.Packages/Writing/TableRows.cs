using System.Runtime.InteropServices;
using Jospar.Domain;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Gathers rows of a table by column name; a value that is the column's default is left empty.</summary>
internal sealed class TableRows(TableDefinition definition)
{
    private readonly List<PackageRow> _rows = [];

    /// <summary>The table of the rows so far.</summary>
    public PackageTable ToTable() => new(definition, [.. _rows]);

    /// <summary>Adds a row; columns that are not named stay empty.</summary>
    public void Add(Provenance provenance, params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        string[] values = Values(cells);
        Set(values, "source", provenance.Source);
        Set(values, "assumption", provenance.Assumption);
        Set(values, "note", provenance.Note);
        Append(values);
    }

    /// <summary>Adds a row of a table that has no provenance.</summary>
    public void Add(params ReadOnlySpan<(string Column, object? Value)> cells) => Append(Values(cells));

    private void Append(string[] values) =>
        _rows.Add(new PackageRow(_rows.Count + 2, ImmutableCollectionsMarshal.AsImmutableArray(values)));

    private string[] Values(ReadOnlySpan<(string Column, object? Value)> cells)
    {
        string[] values = new string[definition.Columns.Length];
        Array.Fill(values, "");
        foreach (var (column, value) in cells)
        {
            if (value is LocalisedText text)
            {
                Set(values, column + "en", text.En);
                Set(values, column + "kk", text.Kk);
                Set(values, column + "ru", text.Ru);
            }
            else
            {
                Set(values, column, value);
            }
        }

        return values;
    }

    private void Set(string[] values, string column, object? value)
    {
        int index = definition.GetIndex(column);
        string text = CellText.Normalise(definition.Columns[index], TextOf(value));
        values[index] = text == definition.Columns[index].Default && !definition.Columns[index].IsRequired ? "" : text;
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        decimal number => CellText.Write(number),
        Money money => CellText.Write(money.Value),
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<string> words => string.Join(';', words),
        IEnumerable<decimal> numbers => string.Join(';', numbers.Select(CellText.Write)),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
