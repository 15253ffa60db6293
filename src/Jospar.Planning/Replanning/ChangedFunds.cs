using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// The funds after the facts: what they have, their coming inflows, and what loans that are running pay and bring
/// otherwise than the same loans would by the schedule of new ones.
/// </summary>
internal static class ChangedFunds
{
    /// <summary>How the note of an inflow goes on that holds what running loans pay and bring otherwise.</summary>
    internal const string Corrections = "because loans that are running were paid out";

    private const decimal Rounding = 1e-9m;

    /// <summary>The funds in the programme's order; <paramref name="projects"/> are the changed ones.</summary>
    public static ImmutableArray<Fund> Of(History history, ImmutableArray<Project> projects)
    {
        var changed = projects.ToDictionary(project => project.Id);
        return [.. history.Programme.Funds.Select(fund => Of(history, fund, changed))];
    }

    private static Fund Of(History history, Fund fund, Dictionary<ProjectId, Project> changed)
    {
        var loans = (from begun in history.Begun
                     where !begun.IsAbandoned
                     from financing in begun.Project.Financing
                     where financing.Fund == fund.Id
                     select (begun, financing)).ToArray();
        var sums = loans.Select(loan => NewSum(changed[loan.begun.Project.Id], loan.begun, fund.Id)).ToArray();
        return fund with
        {
            OpeningBalance = Rounded(new Money(Math.Max(0m, history.Lending.BalanceAt(fund, history.From + -1)))),
            MinTicket = fund.MinTicket is { } least && sums.Length > 0 ? new Money(Math.Min(least.Value, sums.Min())) : fund.MinTicket,
            MaxTicket = fund.MaxTicket is { } most && sums.Length > 0 ? new Money(Math.Max(most.Value, sums.Max())) : fund.MaxTicket,
            MaxShare = loans.Select(loan => ShareOf(changed[loan.begun.Project.Id], fund.Id)).Append(fund.MaxShare).Max(),
            Inflows = InflowsOf(history, fund, loans, sums),
        };
    }

    private static ImmutableArray<FundInflow> InflowsOf(
        History history, Fund fund, (BegunProject Begun, Financing Financing)[] loans, decimal[] sums)
    {
        var differences = new SortedDictionary<Year, LoanCorrection>();
        for (int n = 0; n < loans.Length; n++)
        {
            var (begun, financing) = loans[n];
            Add(differences, history.From, history.Lending.DueYears(begun, financing), 1m);
            Add(differences, history.From, LoanSchedule.Of(fund, new Money(sums[n]), begun.Start, begun.BuildYears), -1m);
        }

        var last = history.Programme.Terms.LastYear;
        var corrections = differences.Where(pair => pair.Key <= last).Select(pair => KeyValuePair.Create(pair.Key, Rounded(pair.Value)))
            .Where(pair => pair.Value != LoanCorrection.None).ToDictionary();
        return
        [
            .. fund.Inflows.Where(inflow => inflow.Year >= history.From && !corrections.ContainsKey(inflow.Year))
                .Concat(corrections.Select(pair => Corrected(fund, pair.Key, pair.Value, history.Programme.Terms.MoneyName)))
                .OrderBy(inflow => inflow.Year),
        ];
    }

    private static void Add(SortedDictionary<Year, LoanCorrection> differences, Year from, ImmutableArray<LoanYear> years, decimal sign)
    {
        foreach (var year in years.Where(year => year.Year >= from))
        {
            differences[year.Year] = differences.GetValueOrDefault(year.Year, LoanCorrection.None)
                + new LoanCorrection(year.Disbursed * sign, year.Principal * sign, year.Interest * sign);
        }
    }

    private static LoanCorrection Rounded(LoanCorrection exact) => new(Rounded(exact.Disbursed), Rounded(exact.Principal), Rounded(exact.Interest));

    private static Money Rounded(Money exact) => Math.Abs(exact.Value) <= Rounding ? Money.Zero : new Money(Math.Round(exact.Value, 12));

    private static FundInflow Corrected(Fund fund, Year year, LoanCorrection correction, string unit)
    {
        var planned = fund.Inflows.Where(inflow => inflow.Year == year).ToArray();
        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"{PlanNumber.Format(fund.InflowIn(year).Value)} {unit} of new money, and {PlanNumber.Format(correction.Net.Value)} {unit} {Corrections} or paid back otherwise than planned.");
        return new FundInflow(year, fund.InflowIn(year), new Provenance(planned.FirstOrDefault()?.Provenance.Source, Note: note)) { Correction = correction };
    }

    /// <summary>What a loan comes to of the restated cost of a project.</summary>
    internal static decimal NewSum(Project project, BegunProject begun, FundId fund) =>
        project.CapitalCostAt(begun.Site).Value * ShareOf(project, fund);

    private static decimal ShareOf(Project project, FundId fund) =>
        project.Financing.First(financing => financing.Fund == fund).Share;
}
