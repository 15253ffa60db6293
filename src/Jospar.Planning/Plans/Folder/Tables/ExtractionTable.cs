namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>extraction.csv</c>.</summary>
internal sealed class ExtractionTable() : PlanTable<ExtractionRow>("extraction", tables => tables.Extraction)
{
    /// <inheritdoc/>
    public override ExtractionRow Read(PlanCells cells) => new(
        cells.Place(0), cells.Commodity(1), cells.Year(2), cells.Number(3), cells.Number(4));

    /// <inheritdoc/>
    protected override string[] Write(ExtractionRow row) =>
    [
        row.Place.Value, row.Commodity.Value, row.Year.ToString(), Number(row.Amount), Number(row.Available),
    ];
}
