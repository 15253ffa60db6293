using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>The starts that no plan can contain, project by project, with the years of one reason taken together.</summary>
internal sealed class RuledOutView
{
    private readonly ILookup<ProjectId, ExcludedStart> _excluded;
    private readonly SponsorValuation _valuation;
    private readonly Programme _programme;

    /// <summary>A view of what <paramref name="explained"/>'s programme rules out.</summary>
    public RuledOutView(ExplainedModel explained)
    {
        _programme = explained.Programme;
        _excluded = explained.Problem.ExcludedStarts.ToLookup(start => start.Project);
        _valuation = new SponsorValuation(SettledDiscounts.AtDeepest(explained.Programme));
    }

    /// <summary>The excluded starts of a project, by site, reason and first year.</summary>
    public ImmutableArray<RuledOutStarts> Of(Project project) =>
    [
        .. from starts in _excluded[project.Id].GroupBy(start => (start.Site, start.Reason, start.By))
           let first = starts.Min(start => start.Year)
           orderby starts.Key.Site, starts.Key.Reason, first
           select new RuledOutStarts(
               starts.Key.Site, first, starts.Max(start => start.Year), starts.Key.Reason, starts.Key.By,
               starts.Key.Reason == StartExclusion.NotViable ? BestValue(project, starts) : null,
               starts.MinBy(start => start.Broken?.Taken - start.Broken?.Left)?.Broken is var (taken, left) ? new BrokenLimit(SolverNumber.Of(taken), SolverNumber.Of(left)) : null),
    ];

    /// <summary>The best margin of a year in which one of these starts runs, the first of such years; empty where none does within the plan.</summary>
    public SponsorMargin? BestMargin(Project project, RuledOutStarts starts) => project is not { Process: { } process, Capacity: > 0m }
        ? null
        : _programme.Years.Where(year => year >= starts.First + project.BuildYears)
            .Select(year => (Year: year, Margin: _valuation.Margin(process, starts.Site, year)))
            .OrderByDescending(found => found.Margin.Left)
            .Select(found => new SponsorMargin(
                starts.Site, found.Year, _programme.Processes.First(known => known.Id == process).ActivityUnit,
                new Money(found.Margin.Sales), new Money(found.Margin.Purchases), new Money(found.Margin.RunningCost), new Money(found.Margin.Left)))
            .FirstOrDefault();

    private Money BestValue(Project project, IEnumerable<ExcludedStart> starts)
    {
        var sites = project.Sites.ToLookup(site => site.Place);
        return starts.Max(start => _valuation.Value(project, sites[start.Site].First(), start.Year));
    }
}
