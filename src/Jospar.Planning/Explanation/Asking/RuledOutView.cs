using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>The starts that no plan can contain, project by project, with the years of one reason taken together.</summary>
internal sealed class RuledOutView
{
    private readonly ILookup<ProjectId, ExcludedStart> _excluded;
    private readonly SponsorValuation _valuation;

    /// <summary>A view of what <paramref name="explained"/>'s programme rules out.</summary>
    public RuledOutView(ExplainedModel explained)
    {
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
               starts.Key.Reason == StartExclusion.NotViable ? BestValue(project, starts) : null),
    ];

    private Money BestValue(Project project, IEnumerable<ExcludedStart> starts)
    {
        var sites = project.Sites.ToLookup(site => site.Place);
        return starts.Max(start => _valuation.Value(project, sites[start.Site].First(), start.Year));
    }
}
