namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>demand_served.csv</c>.</summary>
internal sealed class DemandServedTable() : PlanTable<DemandServedRow>("demand_served", tables => tables.Demands)
{
    /// <inheritdoc/>
    public override DemandServedRow Read(PlanCells cells) => new(
        cells.Place(0), cells.Commodity(1), cells.Year(2), cells.Number(3), cells.Number(4), cells.Number(5));

    /// <inheritdoc/>
    protected override string[] Write(DemandServedRow row) =>
    [
        row.Place.Value, row.Commodity.Value, row.Year.ToString(), Number(row.Amount), Number(row.Served),
        Number(row.Unserved),
    ];
}
