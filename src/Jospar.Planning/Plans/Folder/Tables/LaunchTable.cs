using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>launches.csv</c>.</summary>
internal sealed class LaunchTable() : PlanTable<LaunchRow>("launches", tables => tables.Launches)
{
    /// <inheritdoc/>
    public override LaunchRow Read(PlanCells cells) => new(
        new ProjectId(cells[0]), cells.Place(1), cells.Year(2), cells.Year(3), cells.Money(4), cells.Money(5), cells.Integer(6),
        cells.Money(7), cells.YesNo(8));

    /// <inheritdoc/>
    protected override string[] Write(LaunchRow row) =>
    [
        row.Project.Value, row.Site.Value, row.Start.ToString(), row.RunningFrom.ToString(), Number(row.CapitalCost),
        Number(row.FundMoney), Number(row.Jobs), Number(row.SponsorValue), YesNo(row.IsCommitted),
    ];
}
