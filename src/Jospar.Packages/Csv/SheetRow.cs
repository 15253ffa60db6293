namespace Jospar.Packages.Csv;

/// <summary>A row as it stands in a file or a sheet, before it is matched to columns.</summary>
internal readonly record struct SheetRow(int Number, string[] Cells)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
