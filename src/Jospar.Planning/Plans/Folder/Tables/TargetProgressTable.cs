using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>target_progress.csv</c>.</summary>
internal sealed class TargetProgressTable() : PlanTable<TargetProgressRow>("target_progress", tables => tables.TargetProgress)
{
    /// <inheritdoc/>
    public override TargetProgressRow Read(PlanCells cells) => new(
        new TargetId(cells[0]), cells.Year(1), cells.Number(2), cells.Number(3));

    /// <inheritdoc/>
    protected override string[] Write(TargetProgressRow row) =>
    [
        row.Target.Value, row.Year.ToString(), Number(row.Reached), Number(row.Level),
    ];
}
