using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Why each project stands as it does, as far as arithmetic and prices can say: every project of a programme in one
/// pass, without asking the model again.
/// </summary>
internal sealed class ProjectReasons
{
    // A change that is less than this share of the sum of weights, or of the value, is no reason.
    private const decimal Least = 1e-7m;

    private readonly ExplainedModel _explained;
    private readonly RuledOutView _ruledOut;
    private readonly StartViews _views;
    private readonly ChosenDiscounts _discounts;
    private readonly bool[] _canRun;
    private readonly bool _isValueFirst;
    private readonly decimal _leastShortfall;
    private readonly decimal _leastValue;

    /// <summary>Reasons by <paramref name="prices"/>.</summary>
    public ProjectReasons(ExplainedModel explained, LaunchRows rows, FixedPrices prices)
    {
        _explained = explained;
        _ruledOut = new RuledOutView(explained);
        _views = new StartViews(explained, new RoomCheck(explained, rows), new LaunchPromises(explained), prices);
        _discounts = new ChosenDiscounts(explained.Programme, explained.Plan.Decisions);
        _canRun = CanRun(explained);
        _isValueFirst = explained.Programme.Terms.IsValueFirst;
        _leastShortfall = Least * Math.Max(1m, GoalScale.OfShortfall(explained.Programme));
        _leastValue = Least * Math.Max(1m, Math.Abs(explained.Plan.Totals.Value.Value));
    }

    /// <summary>Why a project stands as it does.</summary>
    public ProjectExplanation Of(int p)
    {
        var project = _explained.Programme.Projects[p];
        var views = _views.Of(p);
        var planned = views.FirstOrDefault(view => view.IsPlanned);
        return planned is null ? Out(p, project, views) : Launched(project, views, planned);
    }

    /// <summary>The reason of a launch that is worth so much where it is planned.</summary>
    public ProjectReason OfLaunch(StartView planned)
    {
        bool isCarrying = planned.LeastShortfallChange > _leastShortfall;
        bool isEarning = planned.MostValueChange.Value < -_leastValue;
        return isCarrying && !(_isValueFirst && isEarning) ? ProjectReason.CarriesTargets
            : isEarning ? ProjectReason.Earns
            : ProjectReason.WithOthers;
    }

    private ProjectExplanation Launched(Project project, ImmutableArray<StartView> views, StartView planned)
    {
        var ruledOut = _ruledOut.Of(project);
        if (project.Commitment is not null)
        {
            return new ProjectExplanation(
                project.Id, ProjectStanding.Committed, ProjectReason.Committed, planned, null, null, null, ruledOut, views, []);
        }

        var earlier = views.Where(view => view.Site == planned.Site && view.Start < planned.Start && _discounts.Pays(project, view)).MaxBy(view => view.Start);
        return new ProjectExplanation(
            project.Id, earlier is null ? ProjectStanding.In : ProjectStanding.Waits, OfLaunch(planned), planned, earlier, null, null,
            ruledOut, views, []);
    }

    private ProjectExplanation Out(int p, Project project, ImmutableArray<StartView> views)
    {
        var ruledOut = _ruledOut.Of(project);
        ImmutableArray<StartView> paying = [.. views.Where(view => _discounts.Pays(project, view))];
        if (paying.IsEmpty && !views.IsEmpty)
        {
            return new ProjectExplanation(
                project.Id, ProjectStanding.Out, ProjectReason.NeedsDiscount, null, null, _discounts.BestValue(project, views), null, ruledOut, views, [])
            {
                Needs = _discounts.NeededBy(project, views),
            };
        }

        var (reason, best) = views.IsEmpty ? (Excluded(ruledOut), null) : Possible(p, paying);
        var sponsor = reason == ProjectReason.NotViable
            ? ruledOut.Where(row => row.Reason == StartExclusion.NotViable).MaxBy(row => row.SponsorValue)
            : null;
        return new ProjectExplanation(
            project.Id, ProjectStanding.Out, reason, best, null, sponsor?.SponsorValue, CapitalShare(project, sponsor), ruledOut, views, [],
            sponsor is null ? null : _ruledOut.BestMargin(project, sponsor));
    }

    private static decimal? CapitalShare(Project project, RuledOutStarts? sponsor)
    {
        var site = project.Sites.FirstOrDefault(site => site.Place == sponsor?.Site);
        return site is not null && sponsor?.SponsorValue is { } value && project.CapitalCostAt(site) is { Value: > 0m } cost
            ? Math.Round(-value.Value / cost.Value, 6)
            : null;
    }

    private static ProjectReason Excluded(ImmutableArray<RuledOutStarts> ruledOut) =>
        ruledOut.IsEmpty ? ProjectReason.NoStartFits
        : ruledOut.All(row => row.Reason == StartExclusion.NotViable) ? ProjectReason.NotViable
        : ProjectReason.RuledOut;

    // The start that comes closest is one with room, else the one that lacks the least, relative to what it needs.
    private (ProjectReason Reason, StartView Best) Possible(int p, ImmutableArray<StartView> views)
    {
        var withRoom = views.Where(view => view.Lacks.IsEmpty).ToArray();
        var best = (withRoom.Length > 0 ? withRoom : [.. views])
            .OrderBy(view => view.Lacks.Sum(ShareMissing))
            .ThenBy(view => view.LeastShortfallChange)
            .ThenByDescending(view => view.MostValueChange)
            .First();
        if (!_canRun[p])
        {
            return (ProjectReason.CannotRun, best);
        }

        return (Worth(views, withRoom.Length > 0), best);
    }

    // Where the value comes first, what a loss would do for promises does not matter.
    private ProjectReason Worth(ImmutableArray<StartView> views, bool hasRoom)
    {
        bool BringsNoCloser(StartView view) => view.LeastShortfallChange >= -_leastShortfall;
        return hasRoom && !_isValueFirst && views.All(view => view.LeastShortfallChange > _leastShortfall) ? ProjectReason.MissesPromises
            : views.All(view => (_isValueFirst || BringsNoCloser(view)) && view.MostValueChange.Value < -_leastValue) ? ProjectReason.Loses
            : !hasRoom ? ProjectReason.NoRoom
            : views.All(view => BringsNoCloser(view) && view.MostValueChange.Value <= _leastValue) ? ProjectReason.BringsNothing
            : ProjectReason.Beaten;
    }

    private static decimal ShareMissing(Lack lack) => lack.Needed == 0m ? 1m : lack.Missing / lack.Needed;

    // A project that makes nothing (a line, a pipe) has nothing that would have to run, nor has one that would run only after the plan.
    private static bool[] CanRun(ExplainedModel explained)
    {
        var problem = explained.Problem;
        bool[] canRun = [.. explained.Programme.Projects.Select(project => project.Process is null || project.Capacity <= 0m
            || problem.Index.Recipes[problem.Index.Processes[project.Process.Value]].Rates.Length == 0)];
        var late = problem.Units.All.Where(unit => Enumerable.Range(0, problem.Index.YearCount).All(year => problem.Units.MostActivity(unit, year) == 0.0));
        foreach (var unit in problem.Activities.Select(activity => problem.Units.All[activity.Unit]).Concat(late).Where(unit => unit.Project >= 0))
        {
            canRun[unit.Project] = true;
        }

        return canRun;
    }
}
