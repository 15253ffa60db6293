using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>flows.csv</c>.</summary>
internal sealed class FlowTable() : PlanTable<FlowRow>("flows", tables => tables.Flows)
{
    /// <inheritdoc/>
    public override FlowRow Read(PlanCells cells) => new(
        new LinkId(cells[0]), cells.Commodity(1), cells.Place(2), cells.Place(3), cells.Year(4), cells.Number(5),
        cells.Number(6));

    /// <inheritdoc/>
    protected override string[] Write(FlowRow row) =>
    [
        row.Link.Value, row.Commodity.Value, row.From.Value, row.To.Value, row.Year.ToString(), Number(row.Sent),
        Number(row.Arrived),
    ];
}
