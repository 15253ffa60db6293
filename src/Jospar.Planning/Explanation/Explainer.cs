using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Explanation.Reaching;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation;

/// <summary>
/// Says why a plan is as it is: by arithmetic and prices for every project at once, and by asking the model again where
/// that does not say it. Not safe to be called by several threads at once.
/// </summary>
public sealed class Explainer : IDisposable
{
    // A question is given no less than this part of the time that is left.
    private const int Most = 20;

    // Of the time that is left, what becomes of targets when everything is asked, and what binds one before its change is looked for.
    private const double TargetsShare = 0.6;
    private const double BindsShare = 0.3;
    private const int FewWorths = 3;
    private const int ManyWorths = 10;

    private readonly ISolver _solver;
    private readonly ExplainerOptions _options;
    private readonly ExplainedModel _explained;
    private readonly ModelSession _prices;
    private readonly Lazy<ModelSession> _asking;
    private readonly ProjectReasons _reasons;
    private readonly Lazy<ProjectAnswers> _answers;
    private readonly TargetQuestions _targets;
    private readonly FixedPrices _found;
    private readonly ChangeSearch _changes;
    private readonly Uses _uses;
    private readonly TimeProvider _clock;
    private readonly IProgress<ExplainStep>? _progress;
    private ImmutableArray<ProjectExplanation> _projects;
    private (ModelSession Session, TargetQuestions Targets)? _eased;

    private Explainer(
        ISolver solver,
        ExplainedModel explained,
        ModelSession session,
        FixedPrices prices,
        ExplainerOptions options,
        TimeProvider clock,
        IProgress<ExplainStep>? progress)
    {
        (_solver, _options, _clock, _found) = (solver, options, clock, prices);
        _explained = explained;
        _prices = session;
        _asking = new Lazy<ModelSession>(() => new ModelSession(explained.Model, solver));
        _progress = progress;
        var rows = new LaunchRows(explained);
        _reasons = new ProjectReasons(explained, rows, prices);
        _answers = new Lazy<ProjectAnswers>(() => new ProjectAnswers(explained, _reasons, new ProjectQuestions(explained, rows, _asking.Value, options, clock)));
        _targets = new TargetQuestions(explained, session, prices, options);
        _changes = new ChangeSearch(solver, explained, options, progress);
        _uses = new Uses(explained);
    }

    /// <summary>
    /// Prepares to explain <paramref name="plan"/>; empty where it was cancelled first. Throws
    /// <see cref="RuledOutLaunchException"/> where the plan is none of the programme's, <see cref="SolverFailedException"/> where
    /// the solver fails.
    /// </summary>
    public static Explainer? Open(
        ISolver solver,
        Programme programme,
        Plan plan,
        ExplainerOptions options,
        TimeProvider clock,
        IProgress<ExplainStep>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        progress?.Report(new ExplainStep("model"));
        var explained = new ExplainedModel(programme, plan);
        progress?.Report(new ExplainStep("prices"));
        var capacity = PlainCapacity.Of(explained.Model);
        var explainer = new ModelSession(capacity.Model, solver).HandTo(session => Prices(session) is { } prices
            ? new Explainer(solver, explained, session, prices, options, clock, progress)
            : null);
        return explainer is not null || cancellation.IsCancellationRequested
            ? explainer
            : throw new SolverFailedException("The plan's launches leave a linear programme that the solver finds no solution of.");

        FixedPrices? Prices(ModelSession session) => FixedLaunches.IsQuick(explained.Model)
            ? FixedPrices.Of(explained, session, options, cancellation)?.Tightened(capacity)
            : PricesInParts.Of(explained, solver, progress, cancellation);
    }

    /// <summary>Why every project stands as it does, by arithmetic and prices.</summary>
    public ImmutableArray<ProjectExplanation> Projects()
    {
        if (_projects.IsDefault)
        {
            _projects = [.. Enumerable.Range(0, _explained.Programme.Projects.Length).Select(_reasons.Of)];
        }

        return _projects;
    }

    /// <summary>
    /// Why the whole plan is as it is: every project by arithmetic and prices, every target with the launches as planned.
    /// What the solver was not asked before it is cancelled is left open: what the plan is to be seen against first, then targets.
    /// </summary>
    public WholeExplanation Whole(CancellationToken cancellation = default)
    {
        var committed = FixedLaunches.IsQuick(_explained.Model) ? CommittedAlone.ValueOf(_explained, _solver, _options, cancellation) : null;
        var targets = Enumerable.Range(0, _explained.Programme.Targets.Length)
            .Select(g => _targets.Ask(g, isInPartAsked: false, FewWorths, null, cancellation))
            .OrderByDescending(target => target.Shortfall > 0m);
        return new WholeExplanation([.. targets], Bindings.Of(_explained, new WaitingList(_explained, Projects())), Projects(), committed);
    }

    /// <summary>
    /// The same, and the model is asked about every target, missed ones first, and as many projects as the time allows, those that
    /// are out for want of room or worth first. What binds a target that is reached is soon found, and it has no change to look for.
    /// </summary>
    public WholeExplanation Everything(TimeSpan time, CancellationToken cancellation = default)
    {
        var clock = new SearchClock(_clock, time);
        bool IsOver() => cancellation.IsCancellationRequested || clock.IsOver;
        var whole = Whole(cancellation);
        var targets = whole.Targets.ToArray();
        int missed = targets.Count(target => target.Shortfall > 0m);
        for (int n = 0; n < targets.Length && !IsOver(); n++)
        {
            targets[n] = Target(targets[n].Target, clock.Share(TargetsShare / Math.Max(1, missed - n)), cancellation);
        }

        var projects = whole.Projects.ToArray();
        int[] asked = [.. Enumerable.Range(0, projects.Length).Where(p => !projects[p].Starts.IsEmpty && projects[p].Standing != ProjectStanding.Committed)
            .OrderByDescending(p => projects[p].Standing).ThenBy(p => p)];
        for (int n = 0; n < asked.Length && !IsOver(); n++)
        {
            projects[asked[n]] = Project(projects[asked[n]].Project, clock.Share(1.0 / Math.Min(Most, asked.Length - n)), cancellation);
        }

        return whole with { Targets = [.. targets], Projects = [.. projects] };
    }

    /// <summary>
    /// What binds a target and, where it is missed, the smallest change that would bring it within reach. Throws
    /// <see cref="KeyNotFoundException"/> for a target that the programme does not have.
    /// </summary>
    public TargetExplanation Target(TargetId id, TimeSpan? time, CancellationToken cancellation = default)
    {
        int g = IndexOf(id);
        _progress?.Report(new ExplainStep("target", id.Value));
        var clock = new SearchClock(_clock, time);
        var explanation = EasedTargets().Ask(g, isInPartAsked: true, ManyWorths, clock.Share(BindsShare), cancellation);
        return explanation.Shortfall == 0m || cancellation.IsCancellationRequested
            ? explanation
            : explanation with { Change = _changes.Find(g, explanation.WithLaunches, clock, cancellation) };
    }

    /// <summary>What is full at a place, when, what more would be worth, and who waits for it.</summary>
    public ScarcityExplanation Place(PlaceId id) => Scarcity(id.Value, _uses.OfPlace(id));

    /// <summary>When a fund is empty, what more would be worth, and who waits for it.</summary>
    public ScarcityExplanation Fund(FundId id) => Scarcity(id.Value, _uses.OfFund(id));

    /// <summary>
    /// Why one project stands as it does, with what the model answers when it is asked to do otherwise. Throws
    /// <see cref="KeyNotFoundException"/> for a project that the programme does not have.
    /// </summary>
    public ProjectExplanation Project(ProjectId id, TimeSpan? time, CancellationToken cancellation = default)
    {
        int p = _explained.Problem.Index.Projects[id];
        _progress?.Report(new ExplainStep("project", id.Value));
        return _answers.Value.Of(p, _reasons.Of(p), time, cancellation);
    }

    // What there is none of may stop a target, too; of a very large programme only what there is some of is asked about.
    private TargetQuestions EasedTargets()
    {
        var programme = _explained.Programme;
        bool lacksNothing = programme.Links.All(link => link.Capacity != 0m) && programme.Resources.All(row => row.Available != 0m);
        if (lacksNothing || !FixedLaunches.IsQuick(_explained.Model))
        {
            return _targets;
        }

        if (_eased is null)
        {
            var eased = new ExplainedModel(programme, _explained.Plan, isEased: true);
            var session = new ModelSession(eased.Model, _solver);
            _eased = (session, new TargetQuestions(eased, session, _found, _options));
        }

        return _eased.Value.Targets;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _prices.Dispose();
        _eased?.Session.Dispose();
        if (_asking.IsValueCreated)
        {
            _asking.Value.Dispose();
        }
    }

    private ScarcityExplanation Scarcity(string subject, ImmutableArray<ThingUse> uses) =>
        new(subject, uses, new WaitingList(_explained, Projects()).For(uses));

    private int IndexOf(TargetId id)
    {
        for (int g = 0; g < _explained.Programme.Targets.Length; g++)
        {
            if (_explained.Programme.Targets[g].Id == id)
            {
                return g;
            }
        }

        throw new KeyNotFoundException($"The programme has no target {id}.");
    }
}
