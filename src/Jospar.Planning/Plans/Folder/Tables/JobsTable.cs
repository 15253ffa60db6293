namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>jobs.csv</c>.</summary>
internal sealed class JobsTable() : PlanTable<JobsRow>("jobs", tables => tables.Jobs)
{
    /// <inheritdoc/>
    public override JobsRow Read(PlanCells cells) => new(
        cells.Place(0), cells.Year(1), cells.Integer(2), cells.Integer(3), cells.NumberOrNone(4), cells.NumberOrNone(5));

    /// <inheritdoc/>
    protected override string[] Write(JobsRow row) =>
    [
        row.Region.Value, row.Year.ToString(), Number(row.Direct), Number(row.Construction), Number(row.IndirectLow),
        Number(row.IndirectHigh),
    ];
}
