using Jospar.Domain;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Actuals;

/// <summary>A loan agreed is paid out by the time its project runs; of one that was not, the rest is not counted on.</summary>
internal static class LoanEnds
{
    private const decimal Rounding = 0.000001m;

    public static void Check(History history, FactReport report)
    {
        var shorts = from begun in history.Begun
                     where !begun.IsAbandoned && begun.RunsFrom <= history.From
                     from financing in begun.Project.Financing
                     let told = history.FactsOf(ActualKind.Disbursement, begun.Project.Id.Value).LastOrDefault(fact => fact.Fund == financing.Fund)
                     let paid = history.Lending.PaidOut(begun, financing)
                     let agreed = history.Lending.LoanAgreed(begun, financing)
                     where told is not null && paid < agreed * (1m - Rounding)
                     select (told, paid, agreed, begun.RunsFrom);
        foreach (var (fact, paid, agreed, runsFrom) in shorts)
        {
            report.Add(
                "actual-loan-short", fact, "value",
                $"{fact.Fund} agreed on {Numbers.Text(agreed)} for {fact.Project}, which runs from {runsFrom}, and had paid {Numbers.Text(paid)}; the rest is not counted on.");
        }
    }
}
