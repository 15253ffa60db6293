using Jospar.Domain;
using Jospar.Packages.Rules;

namespace Jospar.Packages.Actuals;

/// <summary>
/// A loan agreed is paid out by the time its project runs; of one that was not, the rest is not counted on. Years of which nothing is
/// said are taken to have gone as planned, also where that comes to more than was agreed.
/// </summary>
internal static class LoanEnds
{
    private const decimal Rounding = 0.000001m;

    public static void Check(History history, FactReport report)
    {
        CheckShort(history, report);
        CheckSilent(history, report);
    }

    private static void CheckShort(History history, FactReport report)
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

    private static void CheckSilent(History history, FactReport report)
    {
        var overs = from begun in history.Begun
                    from financing in begun.Project.Financing
                    let told = history.FactsOf(ActualKind.Disbursement, begun.Project.Id.Value).Where(fact => fact.Fund == financing.Fund).ToArray()
                    let paid = history.Lending.PaidOut(begun, financing)
                    let agreed = history.Lending.LoanAgreed(begun, financing)
                    where told.Length > 0 && paid > agreed * (1m + Rounding)
                    from year in Enumerable.Range(begun.Start.Value, Math.Max(0, history.From - begun.Start)).Select(year => new Year(year))
                    let silent = history.Lending.PaidOutIn(begun, financing, year)
                    where silent > 0m && !history.AllFactsOf(ActualKind.Disbursement, begun.Project.Id.Value).Any(fact => fact.Fund == financing.Fund && fact.Year == year)
                    select (Fact: told[^1], Paid: paid, Agreed: agreed, Year: year, Silent: silent);
        foreach (var over in overs.DistinctBy(over => over.Fact))
        {
            report.Add(
                "actual-loan-over", over.Fact, "value",
                $"{over.Fact.Fund} agreed on {Numbers.Text(over.Agreed)} for {over.Fact.Project}; nothing is said of {over.Year}, so that the {Numbers.Text(over.Silent)} planned then count, and {Numbers.Text(over.Paid)} in all.");
        }
    }
}
