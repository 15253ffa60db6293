using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>sponsor_values.csv</c>.</summary>
internal sealed class SponsorValueTable() : PlanTable<SponsorValueRow>("sponsor_values", tables => tables.SponsorValues)
{
    /// <inheritdoc/>
    public override SponsorValueRow Read(PlanCells cells) => new(
        new ProjectId(cells[0]), cells.Place(1), cells.Year(2), cells.Money(3), cells.YesNo(4));

    /// <inheritdoc/>
    protected override string[] Write(SponsorValueRow row) =>
    [
        row.Project.Value, row.Site.Value, row.Start.ToString(), Number(row.Value), YesNo(row.IsViable),
    ];
}
