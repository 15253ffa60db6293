namespace Jospar.Packages.Csv;

/// <summary>
/// A row as it stands in a file or a sheet, before it is matched to columns; of a sheet's, with the first cell that is not empty
/// beyond those that are read.
/// </summary>
internal readonly record struct SheetRow(int Number, string[] Cells, (string Cell, string Value)? Far = null)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
