using Jospar.Domain;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Plans.Accounts;

/// <summary>
/// A programme planned again whose running loans get 3 more in 2026 than their projects' rows say, and bring 1 of principal and 0.5 of
/// interest: no new money, but paid out and come back.
/// </summary>
public sealed class FundAccountTests
{
    [Fact]
    public void Of_AFundWhoseRunningLoansDiffer_CountsThemInWhatItPaysAndGetsBack()
    {
        var small = SmallProgramme.Create();
        var corrected = small with { Funds = [Corrected(small.Funds[0]), .. small.Funds[1..]] };
        var (before, after) = (SmallPlan.Of(small with { Funds = [Richer(small.Funds[0]), .. small.Funds[1..]] }, SmallPlan.Decisions()), SmallPlan.Of(corrected, SmallPlan.Decisions()));
        var (was, now) = (RowOf(before), RowOf(after));
        Assert.Equal(
            (was.Inflow, was.Disbursed + new Money(3m), was.Principal + new Money(1m), was.Interest + new Money(0.5m), was.Balance - new Money(1.5m)),
            (now.Inflow, now.Disbursed, now.Principal, now.Interest, now.Balance));
        Assert.Equal(before.Totals.PublicMoney + new Money(3m), after.Totals.PublicMoney);
        Assert.Equal(before.Totals.PrivateMoney - new Money(3m), after.Totals.PrivateMoney);
        Assert.True(PlanVerifier.Verify(corrected, after).Holds);
    }

    private static Fund Richer(Fund fund) => fund with { OpeningBalance = fund.OpeningBalance + new Money(10m) };

    private static Fund Corrected(Fund fund) => Richer(fund) with
    {
        Inflows = [.. fund.Inflows, new(new(2026), Money.Zero, Provenance.None) { Correction = new(new(3m), new(1m), new(0.5m)) }],
    };

    private static Jospar.Planning.Plans.FundCashFlowRow RowOf(Jospar.Planning.Plans.Plan plan) =>
        plan.Tables.FundCashFlows.First(row => row.Fund.Value == "fund" && row.Year.Value == 2026);
}
