using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>link_use.csv</c>.</summary>
internal sealed class LinkUseTable() : PlanTable<LinkUseRow>("link_use", tables => tables.LinkUse)
{
    /// <inheritdoc/>
    public override LinkUseRow Read(PlanCells cells) => new(
        new LinkId(cells[0]), cells.Year(1), cells.Number(2), cells.NumberOrNone(3));

    /// <inheritdoc/>
    protected override string[] Write(LinkUseRow row) =>
    [
        row.Link.Value, row.Year.ToString(), Number(row.Load), Number(row.Capacity),
    ];
}
