using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// What loans that are running owe beyond what their restated projects would: a project whose money is all spent is restated at
/// no cost, and owes what it owes all the same.
/// </summary>
internal sealed class RunningLoans(History history, PastMeasures past, Programme changed)
{
    private const decimal Rounding = 1e-9m;

    private readonly Dictionary<ProjectId, Project> _restated = changed.Projects.ToDictionary(project => project.Id);

    /// <summary>The limit as it is; of one on exposure that running loans take more or less of than restated, one for each year.</summary>
    public IEnumerable<Limit> Without(Limit limit)
    {
        if (limit.Measure != Measure.FundExposure || limit.Span == Span.Cumulative)
        {
            return [limit];
        }

        Year[] years = limit.Year is { } only ? [only] : [.. changed.Years];
        decimal[] beyond = [.. years.Select(year => BeyondIn(limit.Filter, year))];
        return beyond.All(amount => Math.Abs(amount) <= Rounding) ? [limit] : years.Select((year, n) => InYear(limit, year, beyond[n]));
    }

    private decimal BeyondIn(MeasureFilter filter, Year year) => (
        from begun in history.Begun
        where !begun.IsAbandoned && past.Passes(filter, begun)
        from financing in begun.Project.Financing
        where filter.Fund is null || filter.Fund == financing.Fund
        select OwedIn(history.Lending.DueYears(begun, financing), year) - OwedIn(RestatedYears(begun, financing.Fund), year)).Sum();

    private ImmutableArray<LoanYear> RestatedYears(BegunProject begun, FundId fund) => LoanSchedule.Of(
        history.Lending.Fund(fund), new Money(ChangedFunds.NewSum(_restated[begun.Project.Id], begun, fund)), begun.Start, begun.BuildYears);

    private static decimal OwedIn(ImmutableArray<LoanYear> years, Year year) =>
        years.LastOrDefault(at => at.Year <= year)?.Outstanding.Value ?? 0m;

    private Limit InYear(Limit limit, Year year, decimal beyond)
    {
        var alone = LimitParts.InYear(limit, year);
        string unit = changed.Terms.MoneyName;
        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"{PlanNumber.Format(limit.Level)} {unit} in all; running loans owe {PlanNumber.Format(beyond)} {unit} more than their restated projects would.");
        return Math.Abs(beyond) <= Rounding ? alone : alone with
        {
            Level = Math.Round(Remainder.Of(limit.Level, beyond), 12),
            Provenance = limit.Provenance.With(note),
        };
    }
}
