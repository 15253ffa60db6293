namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>stock_use.csv</c>.</summary>
internal sealed class StockUseTable() : PlanTable<StockUseRow>("stock_use", tables => tables.StockUse)
{
    /// <inheritdoc/>
    public override StockUseRow Read(PlanCells cells) => new(
        cells.Place(0), cells.Commodity(1), cells.Year(2), cells.Number(3), cells.Number(4));

    /// <inheritdoc/>
    protected override string[] Write(StockUseRow row) =>
    [
        row.Place.Value, row.Commodity.Value, row.Year.ToString(), Number(row.Occupied), Number(row.Available),
    ];
}
