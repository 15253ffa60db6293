using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// The course of a project that had begun when it was last planned again: what had come of it by then, and what was planned
/// from then on. Where a later table of facts says nothing, this is what it means.
/// </summary>
/// <param name="Project">The project.</param>
/// <param name="Start">Its first building year.</param>
/// <param name="RunsFrom">Its first running year, as it was then expected.</param>
/// <param name="IsAbandoned">Whether it had been given up.</param>
/// <param name="WholeCost">What it costs in all, money.</param>
/// <param name="Spending">Capital spent by year, money.</param>
/// <param name="Loans">What each of its funds pays.</param>
public sealed record BegunCourse(
    ProjectId Project,
    Year Start,
    Year RunsFrom,
    bool IsAbandoned,
    decimal WholeCost,
    ImmutableSortedDictionary<Year, decimal> Spending,
    ImmutableArray<LoanCourse> Loans)
{
    /// <summary>
    /// The project's cost by the programme when it was begun, before the site's factor, money: what its funds agreed to pay is their
    /// shares of it. Empty where an earlier version wrote the course.
    /// </summary>
    public decimal? CapitalCost { get; init; }

    /// <summary>Capital spent in a year.</summary>
    public decimal SpentIn(Year year) => Spending.GetValueOrDefault(year);

    /// <summary>What a fund pays in a year.</summary>
    public decimal PaidIn(FundId fund, Year year) =>
        Loans.FirstOrDefault(loan => loan.Fund == fund)?.Payments.GetValueOrDefault(year) ?? 0m;

    /// <summary>Capital spent before a year.</summary>
    public decimal SpentBefore(Year year) => Spending.Where(spent => spent.Key < year).Sum(spent => spent.Value);

    /// <summary>What its funds paid before a year.</summary>
    public decimal PaidBefore(Year year) => Loans.Sum(loan => loan.Payments.Where(paid => paid.Key < year).Sum(paid => paid.Value));

    /// <summary>
    /// The courses of all projects that have begun by the first year of <paramref name="history"/>: also of those given up before,
    /// of which its table says nothing any more.
    /// </summary>
    public static ImmutableArray<BegunCourse> AllOf(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var begun = history.Begun.Select(project => project.Project.Id).ToHashSet();
        return [.. history.Begun.Select(project => Of(history, project)), .. history.Courses.Where(course => !begun.Contains(course.Project))];
    }

    /// <summary>The course of a project after the facts of <paramref name="history"/>, and as it is planned from its first year on.</summary>
    public static BegunCourse Of(History history, BegunProject begun)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(begun);
        var from = history.From;
        decimal left = history.Spending.LeftToSpend(begun);
        decimal each = left > 0m ? left / (begun.RunsFrom - from) : 0m;
        return new BegunCourse(
            begun.Project.Id, begun.Start, begun.RunsFrom, begun.IsAbandoned, history.Spending.Spent(begun) + left,
            ByYear(begun, from, year => year < from ? history.Spending.SpentIn(begun, year) : each),
            [.. begun.Project.Financing.Select(financing => LoanOf(history, begun, financing))])
        {
            CapitalCost = begun.Project.CapitalCost.Value,
        };
    }

    private static LoanCourse LoanOf(History history, BegunProject begun, Financing financing)
    {
        var due = history.Lending.DueYears(begun, financing).ToDictionary(year => year.Year, year => year.Disbursed.Value);
        return new LoanCourse(financing.Fund, ByYear(
            begun, history.From, year => year < history.From ? history.Lending.PaidOutIn(begun, financing, year) : due.GetValueOrDefault(year)));
    }

    private static ImmutableSortedDictionary<Year, decimal> ByYear(BegunProject begun, Year from, Func<Year, decimal> amount)
    {
        var end = begun.RunsFrom > from ? begun.RunsFrom : from;
        return Enumerable.Range(begun.Start.Value, Math.Max(0, end - begun.Start)).Select(year => new Year(year))
            .Select(year => KeyValuePair.Create(year, amount(year))).Where(pair => pair.Value != 0m).ToImmutableSortedDictionary();
    }
}
