namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>scarcity_prices.csv</c>.</summary>
internal sealed class ScarcityPriceTable() : PlanTable<ScarcityPriceRow>("scarcity_prices", tables => tables.ScarcityPrices)
{
    /// <inheritdoc/>
    public override ScarcityPriceRow Read(PlanCells cells) => new(
        cells[0], cells[1], cells[2].Length == 0 ? null : cells.Year(2), cells.Number(3), cells[4]);

    /// <inheritdoc/>
    protected override string[] Write(ScarcityPriceRow row) =>
    [
        row.Constraint, row.Subject, row.Year?.ToString() ?? "", Number(row.Price), row.Unit,
    ];
}
