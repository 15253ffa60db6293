using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The file <c>fund_cash_flow.csv</c>.</summary>
internal sealed class FundCashFlowTable() : PlanTable<FundCashFlowRow>("fund_cash_flow", tables => tables.FundCashFlows)
{
    /// <inheritdoc/>
    public override FundCashFlowRow Read(PlanCells cells) => new(
        new FundId(cells[0]), cells.Year(1), cells.Money(2), cells.Money(3), cells.Money(4), cells.Money(5), cells.Money(6),
        cells.Money(7));

    /// <inheritdoc/>
    protected override string[] Write(FundCashFlowRow row) =>
    [
        row.Fund.Value, row.Year.ToString(), Number(row.Opening), Number(row.Inflow), Number(row.Disbursed),
        Number(row.Principal), Number(row.Interest), Number(row.Balance),
    ];
}
