using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The cells of one row, checked beforehand, by the place of their column.</summary>
internal readonly struct PlanCells(string[] cells)
{
    /// <summary>The cell's text.</summary>
    public string this[int column] => cells[column];

    /// <summary>The cell as a number.</summary>
    public decimal Number(int column) =>
        PlanNumber.TryParse(cells[column], out decimal number) ? number : throw Unchecked(column);

    /// <summary>The cell as a number; none where it is empty.</summary>
    public decimal? NumberOrNone(int column) => cells[column].Length == 0 ? null : Number(column);

    /// <summary>The cell as money.</summary>
    public Money Money(int column) => new(Number(column));

    /// <summary>The cell as a whole number.</summary>
    public int Integer(int column) => int.Parse(cells[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The cell as a year.</summary>
    public Year Year(int column) => new(Integer(column));

    /// <summary>The cell as a yes or no.</summary>
    public bool YesNo(int column) => cells[column] == "yes";

    /// <summary>The cell as a place.</summary>
    public PlaceId Place(int column) => new(cells[column]);

    /// <summary>The cell as a commodity.</summary>
    public CommodityId Commodity(int column) => new(cells[column]);

    private InvalidOperationException Unchecked(int column) =>
        new($"The cell '{cells[column]}' was read as a number without being checked.");
}
