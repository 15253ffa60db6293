using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification.Rules;

/// <summary>No fund's balance is negative at the end of any year of the plan.</summary>
internal sealed class FundBalanceRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "fund_balance";

    /// <summary>The years of every fund, recomputed from the launches.</summary>
    public static ImmutableArray<FundCashFlowRow> Years(PlanEvidence evidence)
    {
        var rows = ImmutableArray.CreateBuilder<FundCashFlowRow>();
        foreach (var fund in evidence.Programme.Funds)
        {
            var loans = LoansOf(evidence, fund);
            decimal balance = fund.OpeningBalance.Value;
            foreach (var year in evidence.Years)
            {
                FundInflow[] given = [.. fund.Inflows.Where(row => row.Year == year)];
                decimal inflow = given.Sum(row => row.Amount.Value);
                decimal disbursed = loans.Sum(loan => loan.Disbursed(year)) + given.Sum(row => row.Correction.Disbursed.Value);
                decimal principal = loans.Sum(loan => loan.Principal(year)) + given.Sum(row => row.Correction.Principal.Value);
                decimal interest = loans.Sum(loan => loan.Interest(year)) + given.Sum(row => row.Correction.Interest.Value);
                decimal opening = balance;
                balance += inflow - disbursed + principal + interest;
                rows.Add(new FundCashFlowRow(
                    fund.Id, year, new(opening), new(inflow), new(disbursed), new(principal), new(interest), new(balance)));
            }
        }

        return rows.ToImmutable();
    }

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var years in Years(evidence).GroupBy(row => row.Fund))
        {
            // A balance is what came in and went out in all years until then, and the opening balance.
            decimal size = Math.Abs(years.First().Opening.Value);
            foreach (var row in years)
            {
                size += Math.Abs(row.Inflow.Value) + row.Disbursed.Value + row.Principal.Value + row.Interest.Value;
                meter.Check(-row.Balance.Value, size, () => $"{row.Fund} in {row.Year}");
            }
        }
    }

    private static List<LoanPosition> LoansOf(PlanEvidence evidence, Fund fund) =>
    [
        .. from launch in evidence.Launches
           from financing in launch.Project.Financing
           where financing.Fund == fund.Id
           select new LoanPosition(fund, launch.Capital * financing.Share, launch.Start, launch.Project.BuildYears),
    ];
}
