namespace Jospar.Packages.Reading;

/// <summary>Cells as spreadsheets call them.</summary>
internal static class CellName
{
    /// <summary>The name of a cell, such as <c>IW7</c>. Rows count from 1, columns from 0.</summary>
    public static string Of(int row, int column) => ColumnOf(column) + row;

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string ColumnOf(int column)
    {
        string letters = "";
        for (int left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }
}
