using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The figures beside the goals.</summary>
internal static class TotalsAccount
{
    /// <summary>
    /// Present values count running money with the running factor (the tail in the last year) and capital with the
    /// discount factor; what falls outside the plan's years is left out. Rounded as they are written, so that the value
    /// is the sum of the published figures to the last digit.
    /// </summary>
    public static PlanTotals Of(AccountBook book, PlanTables tables)
    {
        var years = book.Programme.Years;
        var running = years.ToDictionary(year => year, book.Programme.Terms.RunningFactor);
        decimal[] spent = [.. years.Select(year => book.Launches.Sum(launch => launch.SpentIn(year)))];
        decimal publicMoney = tables.FundCashFlows.Sum(row => row.Disbursed.Value);
        return new PlanTotals(
            Launches: book.Launches.Length,
            Jobs: book.Launches.Where(launch => launch.RunsIn(book.Programme.Terms.LastYear)).Sum(launch => launch.Project.Jobs),
            PeakConstructionJobs: years.Select(year => BuildersIn(book, year)).DefaultIfEmpty(0).Max(),
            Investment: Money(spent.Sum()),
            PublicMoney: Money(publicMoney),
            PrivateMoney: Money(spent.Sum() - publicMoney),
            TradeIncome: Money(tables.Trade.Sum(row => running[row.Year] * row.Received.Value)),
            ImportCost: Money(tables.Trade.Sum(row => running[row.Year] * row.Paid.Value)),
            ExtractionCost: Money(book.Decisions.Extraction.Sum(row =>
                running[row.Year] * row.Amount * book.Resources[(row.Place, row.Commodity)].At(row.Year).Cost)),
            TransportCost: Money(tables.LinkUse.Sum(row => running[row.Year] * row.Load * book.Links[row.Link].Cost)),
            RunningCost: Money(tables.Activities.Sum(row =>
                running[row.Year] * row.Amount * book.Processes[row.Process].RunningCost)),
            UnservedCost: Money(tables.Demands.Sum(row =>
                running[row.Year] * row.Unserved * book.Demands[(row.Place, row.Commodity)].At(row.Year).LostLoad)),
            CapitalCost: Money(years.Select((year, index) => book.Programme.Terms.DiscountFactor(year) * spent[index]).Sum()));
    }

    private static Money Money(decimal amount) => new(SignificantDigits.Round(amount));

    private static int BuildersIn(AccountBook book, Year year) =>
        book.Launches.Where(launch => launch.BuildsIn(year)).Sum(launch => launch.Project.ConstructionJobs);
}
