using Jospar.Domain;
using Jospar.Planning.Verification.Rules;

namespace Jospar.Planning.Verification.Tables;

/// <summary>
/// The starts that break no rule alone: beside the committed ones each keeps every upper limit on projects, every stock and
/// what every fund can own; what it requires can run by then, and nothing committed excludes it.
/// </summary>
internal sealed class PossibleStarts
{
    /// <summary>What is over, or has room left, by less than this share may be rounding.</summary>
    public const decimal Rounding = 0.000_000_001m;

    private readonly PlanEvidence _evidence;
    private readonly MeasureByYear _measures;
    private readonly LaunchEvidence[] _committed;
    private readonly List<LaunchEvidence> _free;

    private readonly decimal _slack;

    /// <summary>
    /// The starts of <paramref name="evidence"/>'s programme that their sponsors would not lose by, where a rule is broken by more than
    /// the share <paramref name="slack"/> of it.
    /// </summary>
    public PossibleStarts(PlanEvidence evidence, SponsorOpinion opinion, MeasureByYear measures, decimal slack)
    {
        _slack = slack;
        _evidence = evidence;
        _measures = measures;
        _committed = [.. evidence.Programme.Projects.Where(project => project.Commitment is not null).Select(project => Committed(project, project.Commitment!))];
        _free =
        [
            .. from project in evidence.Programme.Projects
               where project.Commitment is null
               from site in project.Sites
               from start in evidence.WindowOf(project)
               where project.IsPublic || SponsorOpinion.IsNoLoss(project, site, opinion.Value(project, site, start))
               select new LaunchEvidence(project, site.Place, site, start),
        ];
    }

    /// <summary>The projects that have such a start.</summary>
    public HashSet<ProjectId> Projects()
    {
        KeepLimits();
        KeepStocks();
        KeepFunds();
        KeepRelations();
        return [.. _committed.Concat(_free).Select(start => start.Project.Id)];
    }

    private static LaunchEvidence Committed(Project project, Commitment commitment) =>
        new(project, commitment.Site, project.Sites.FirstOrDefault(site => site.Place == commitment.Site), commitment.Start);

    private bool IsOver(decimal taken, decimal room) => taken > room + _slack * Math.Max(1m, Math.Abs(room));

    private void KeepLimits()
    {
        var broken = new HashSet<LaunchEvidence>(ReferenceEqualityComparer.Instance);
        var byPlace = _free.ToLookup(start => start.Place);
        var bySponsor = _free.ToLookup(start => start.Project.Sponsor, StringComparer.Ordinal);
        foreach (var limits in LimitsAlike())
        {
            var (measure, filter) = limits.Key;
            decimal[] committed = _measures.OfLaunches(measure, filter, _committed);
            var near = filter.Sponsor is { } sponsor ? bySponsor[sponsor] : PlacesWithin(filter.Place).SelectMany(place => byPlace[place]);
            foreach (var start in near.Where(start => _measures.Counts(filter, start)))
            {
                decimal[] own = _measures.OfLaunches(measure, filter, [start]);
                if (limits.Any(limit => Breaks(limit, committed, own)))
                {
                    broken.Add(start);
                }
            }
        }

        _free.RemoveAll(broken.Contains);
    }

    private IEnumerable<PlaceId> PlacesWithin(PlaceId? outer) => _evidence.Places.Keys.Where(place => _evidence.IsWithin(place, outer));

    // Limits of single years count the same starts: one look at them for all its years.
    private IEnumerable<IGrouping<(Measure Measure, MeasureFilter Filter), Limit>> LimitsAlike() =>
        from limit in _evidence.Programme.Limits
        where limit.Bound == Bound.AtMost && MeasureByYear.IsOfProjects(limit.Measure)
        from filter in LimitRule.FiltersOf(_evidence.Programme, limit)
        group limit by (limit.Measure, filter);

    // Where what is committed is over the limit by itself, no other start is to blame.
    private bool Breaks(Limit limit, decimal[] committed, decimal[] own)
    {
        foreach (var year in limit.Year is { } only ? [only] : _evidence.Years)
        {
            decimal before = _measures.At(committed, limit.Span, year);
            if (!IsOver(before, limit.Level) && IsOver(before + _measures.At(own, limit.Span, year), limit.Level))
            {
                return true;
            }
        }

        return false;
    }

    private void KeepStocks()
    {
        var broken = new HashSet<LaunchEvidence>(ReferenceEqualityComparer.Instance);
        var free = _free.Where(Stands).ToLookup(start => start.Place);
        var committed = _committed.Where(Stands).ToLookup(start => start.Place);
        foreach (var stock in _evidence.Programme.Stocks)
        {
            decimal before = committed[stock.Place].Sum(start => OccupiedStockRule.Taken(_evidence, stock, start));
            if (!IsOver(before, stock.Available))
            {
                broken.UnionWith(free[stock.Place].Where(
                    start => IsOver(before + OccupiedStockRule.Taken(_evidence, stock, start), stock.Available)));
            }
        }

        _free.RemoveAll(broken.Contains);
    }

    private bool Stands(LaunchEvidence start) => start.Runs(_evidence.Programme.Terms.LastYear);

    // No start can owe a fund more than it owns at most, nor have been granted more.
    private void KeepFunds()
    {
        foreach (var fund in _evidence.Programme.Funds)
        {
            decimal[] owned = MostOwned(fund);
            _free.RemoveAll(start => LoansOf(start, fund).Any(loan => _evidence.Years.Any(
                year => year >= start.Start && IsOver(loan.Outstanding(year), owned[_evidence.Offset(year)]))));
        }
    }

    // Shape: [year]. With interest on all that it owns, its inflows, and what comes back of loans begun before the plan.
    private decimal[] MostOwned(Fund fund)
    {
        LoanPosition[] earlier = [.. _committed.Where(start => start.Start < _evidence.Programme.Terms.FirstYear).SelectMany(start => LoansOf(start, fund))];
        decimal owned = fund.OpeningBalance.Value;
        var most = new List<decimal>();
        foreach (var year in _evidence.Years)
        {
            owned += (fund.Kind == FundKind.Loan ? fund.Rate * owned : 0m)
                + fund.Inflows.Where(inflow => inflow.Year == year).Sum(inflow => inflow.Amount.Value + inflow.Correction.Net.Value)
                + earlier.Sum(loan => Math.Max(0m, loan.Principal(year) + loan.Interest(year) - loan.Disbursed(year)));
            most.Add(owned);
        }

        return [.. most];
    }

    private static IEnumerable<LoanPosition> LoansOf(LaunchEvidence start, Fund fund) =>
        from financing in start.Project.Financing
        where financing.Fund == fund.Id
        select new LoanPosition(fund, start.Capital * financing.Share, start.Start, start.Project.BuildYears);

    // A project whose last start goes takes those along that require it.
    private void KeepRelations()
    {
        var committed = _committed.ToDictionary(start => start.Project.Id, start => start.RunsFrom);
        var free = _free.GroupBy(start => start.Project.Id).ToDictionary(starts => starts.Key, starts => starts.ToList());
        int Remove(ProjectId project, Predicate<LaunchEvidence> isBroken) => free.TryGetValue(project, out var starts) ? starts.RemoveAll(isBroken) : 0;
        int removed;
        do
        {
            removed = 0;
            foreach (var relation in _evidence.Programme.Relations)
            {
                if (relation.Kind == RelationKind.Requires)
                {
                    var other = committed.TryGetValue(relation.Other, out var runs) ? runs : FirstRun(free, relation.Other);
                    removed += Remove(relation.Project, start => !(other <= start.RunsFrom));
                }
                else
                {
                    removed += committed.ContainsKey(relation.Other) ? Remove(relation.Project, _ => true) : 0;
                    removed += committed.ContainsKey(relation.Project) ? Remove(relation.Other, _ => true) : 0;
                }
            }
        }
        while (removed > 0);
        _free.RemoveAll(start => !free[start.Project.Id].Contains(start));
    }

    private static Year? FirstRun(Dictionary<ProjectId, List<LaunchEvidence>> free, ProjectId project) =>
        free.TryGetValue(project, out var starts) && starts.Count > 0 ? starts.Min(start => start.RunsFrom) : null;
}
