namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>trade.csv</c>.</summary>
internal sealed class TradeTable() : PlanTable<TradeRow>("trade", tables => tables.Trade)
{
    /// <inheritdoc/>
    public override TradeRow Read(PlanCells cells) => new(
        cells.Commodity(0), cells.Place(1), cells.Year(2), cells.Number(3), cells.Number(4), cells.Money(5), cells.Money(6));

    /// <inheritdoc/>
    protected override string[] Write(TradeRow row) =>
    [
        row.Commodity.Value, row.Border.Value, row.Year.ToString(), Number(row.Imports), Number(row.Exports),
        Number(row.Paid), Number(row.Received),
    ];
}
