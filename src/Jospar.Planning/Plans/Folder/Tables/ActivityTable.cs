using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>activity.csv</c>.</summary>
internal sealed class ActivityTable() : PlanTable<ActivityRow>("activity", tables => tables.Activities)
{
    /// <inheritdoc/>
    public override ActivityRow Read(PlanCells cells) => new(
        new UnitId(cells[0]), cells.Place(1), new ProcessId(cells[2]), cells.Year(3), cells.Number(4), cells.Number(5));

    /// <inheritdoc/>
    protected override string[] Write(ActivityRow row) =>
    [
        row.Unit.Value, row.Place.Value, row.Process.Value, row.Year.ToString(), Number(row.Amount), Number(row.Capacity),
    ];
}
