namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>discarded.csv</c>.</summary>
internal sealed class DiscardTable() : PlanTable<DiscardRow>("discarded", tables => tables.Discards)
{
    /// <inheritdoc/>
    public override DiscardRow Read(PlanCells cells) => new(
        cells.Place(0), cells.Commodity(1), cells.Year(2), cells.Number(3));

    /// <inheritdoc/>
    protected override string[] Write(DiscardRow row) =>
    [
        row.Place.Value, row.Commodity.Value, row.Year.ToString(), Number(row.Amount),
    ];
}
