using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>not_launched.csv</c>.</summary>
internal sealed class NotLaunchedTable() : PlanTable<NotLaunchedRow>("not_launched", tables => tables.NotLaunched)
{
    /// <inheritdoc/>
    public override NotLaunchedRow Read(PlanCells cells) => new(
        new ProjectId(cells[0]), cells[1], cells.NumberOrNone(2) is { } value ? new Money(value) : null);

    /// <inheritdoc/>
    protected override string[] Write(NotLaunchedRow row) =>
    [
        row.Project.Value, row.Reason, Number(row.BestSponsorValue?.Value),
    ];
}
