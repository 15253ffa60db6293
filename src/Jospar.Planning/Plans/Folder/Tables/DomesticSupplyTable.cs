namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>domestic_supply.csv</c>.</summary>
internal sealed class DomesticSupplyTable() : PlanTable<DomesticSupplyRow>("domestic_supply", tables => tables.DomesticSupply)
{
    /// <inheritdoc/>
    public override DomesticSupplyRow Read(PlanCells cells) => new(
        cells.Commodity(0), cells.Year(1), cells.Number(2), cells.Number(3), cells.Number(4), cells.Number(5), cells.Money(6));

    /// <inheritdoc/>
    protected override string[] Write(DomesticSupplyRow row) =>
    [
        row.Commodity.Value, row.Year.ToString(), Number(row.Output), Number(row.Exports), Number(row.Use), Number(row.Entitled),
        Number(row.Transfer),
    ];
}
