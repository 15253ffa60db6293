namespace Jospar.Packages.Reading;

/// <summary>How much is read before a package is refused; the largest programmes met stay below a tenth of it.</summary>
/// <param name="FileBytes">Most bytes of one table.</param>
/// <param name="TotalBytes">Most bytes of a zip or workbook when unpacked.</param>
/// <param name="Entries">Most entries of a zip.</param>
/// <param name="Rows">Most rows of one table: those of a sheet.</param>
/// <param name="CellLetters">Most letters of one cell: those of a sheet's cell.</param>
public sealed record ReadLimits(long FileBytes, long TotalBytes, int Entries, int Rows, int CellLetters)
{
    /// <summary>64 MiB a table, 256 MiB in all, 1,000 entries, 1,048,576 rows, 32,767 letters.</summary>
    public static ReadLimits Usual { get; } = new(64L << 20, 256L << 20, 1000, 1_048_576, 32_767);
}
