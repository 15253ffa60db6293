using Jospar.Packages.Csv;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>A number with a decimal comma and without quotation marks, which splits into two cells and makes the row one too long.</summary>
/// <param name="Cell">The place of its first cell.</param>
/// <param name="Written">The number as it was written.</param>
/// <param name="Meant">The number as it should be written.</param>
internal sealed record SplitDecimal(int Cell, string Written, string Meant)
{
    /// <summary>The number in a row that has one cell too many, where there is only one that it can be.</summary>
    public static SplitDecimal? Find(TableDefinition definition, HeaderRow header, SheetRow row)
    {
        if (row.Cells.Length != header.Targets.Length + 1)
        {
            return null;
        }

        var places = Enumerable.Range(0, header.Targets.Length).Where(place => IsSplit(definition, header, row.Cells, place)).Take(2).ToList();
        return places is [int at]
            ? new SplitDecimal(at, $"{row.Cells[at].Trim()},{row.Cells[at + 1].Trim()}", $"{row.Cells[at].Trim()}.{row.Cells[at + 1].Trim()}")
            : null;
    }

    // Two neighbours that make one number of the column, after which every other number stands in a column of numbers again.
    private static bool IsSplit(TableDefinition definition, HeaderRow header, string[] cells, int place)
    {
        string whole = cells[place].Trim();
        string decimals = cells[place + 1].Trim();
        return ColumnAt(definition, header, place) is { Type: ColumnType.Number or ColumnType.Share }
            && whole.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)
            && decimals.Length > 0 && decimals.All(char.IsAsciiDigit)
            && Enumerable.Range(0, header.Targets.Length).All(at => at == place || Suits(ColumnAt(definition, header, at), cells[at < place ? at : at + 1].Trim()));
    }

    private static bool Suits(ColumnDefinition? column, string cell) => cell.Length == 0
        ? column is not { IsRequired: true }
        : column?.Type switch
        {
            ColumnType.Number or ColumnType.Integer or ColumnType.Year or ColumnType.Share => CellText.ParseNumber(cell) is not null,
            ColumnType.YesNo => cell.ToLowerInvariant() is "yes" or "no",
            ColumnType.Choice => column.Choices.Contains(cell.ToLowerInvariant()),
            ColumnType.Id or ColumnType.Reference => CellText.ParseNumber(cell) is null,
            _ => true,
        };

    private static ColumnDefinition? ColumnAt(TableDefinition definition, HeaderRow header, int place) =>
        header.Targets[place] is >= 0 and var column ? definition.Columns[column] : null;
}
