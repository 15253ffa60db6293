using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation;

/// <summary>
/// Says why a plan is as it is: by arithmetic and prices for every project at once, and by asking the model again where
/// that does not say it. Not safe to be called by several threads at once.
/// </summary>
public sealed class Explainer : IDisposable
{
    private readonly ExplainedModel _explained;
    private readonly ExplainerOptions _options;
    private readonly ModelSession _session;
    private readonly LaunchRows _rows;
    private readonly ProjectReasons _reasons;
    private readonly ProjectQuestions _questions;

    private Explainer(ExplainedModel explained, ModelSession session, FixedPrices prices, ExplainerOptions options)
    {
        _explained = explained;
        _options = options;
        _session = session;
        _rows = new LaunchRows(explained);
        _reasons = new ProjectReasons(explained, _rows, prices);
        _questions = new ProjectQuestions(explained, _rows, session, options);
    }

    /// <summary>
    /// Prepares to explain <paramref name="plan"/>; empty where it was cancelled first. Throws
    /// <see cref="ArgumentException"/> where the plan is none of the programme's, <see cref="SolverFailedException"/> where
    /// the solver fails.
    /// </summary>
    public static Explainer? Open(
        ISolver solver, Programme programme, Plan plan, ExplainerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var explained = new ExplainedModel(programme, plan);
        var session = new ModelSession(explained.Model, solver);
        if (FixedPrices.Of(explained, session, options, cancellation) is { } prices)
        {
            return new Explainer(explained, session, prices, options);
        }

        session.Dispose();
        return cancellation.IsCancellationRequested
            ? null
            : throw new SolverFailedException("The plan's launches leave a linear programme that the solver finds no solution of.");
    }

    /// <summary>Why every project stands as it does, by arithmetic and prices.</summary>
    public ImmutableArray<ProjectExplanation> Projects() =>
        [.. Enumerable.Range(0, _explained.Programme.Projects.Length).Select(_reasons.Of)];

    /// <summary>
    /// Why one project stands as it does, with what the model answers when it is asked to do otherwise. Throws
    /// <see cref="KeyNotFoundException"/> for a project that the programme does not have.
    /// </summary>
    public ProjectExplanation Project(ProjectId id, TimeSpan? time, CancellationToken cancellation = default)
    {
        int p = _explained.Problem.Index.Projects[id];
        var explanation = _reasons.Of(p);
        var asked = QuestionsAbout(p, explanation);
        return explanation with
        {
            Asked = [.. asked.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(question => question(time / Math.Max(1, asked.Count), cancellation))],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private List<Func<TimeSpan?, CancellationToken, WhatIf>> QuestionsAbout(int p, ProjectExplanation explanation)
    {
        var asked = new List<Func<TimeSpan?, CancellationToken, WhatIf>>();
        if (explanation.Starts.IsEmpty || explanation.Standing == ProjectStanding.Committed)
        {
            return asked;
        }

        if (explanation.Standing == ProjectStanding.Out)
        {
            asked.Add((time, stop) => _questions.Ask(p, WhatIfKind.ForcedIn, null, isIn: true, _ => true, time, stop));
        }
        else
        {
            asked.Add((time, stop) => _questions.Ask(p, WhatIfKind.ForcedOut, null, isIn: false, _ => false, time, stop));
            AddEarlier(p, explanation, asked);
        }

        foreach (var site in explanation.Starts.Select(start => start.Site).Distinct().Where(site => IsWorthAsking(explanation, site)))
        {
            asked.Add((time, stop) => _questions.Ask(p, WhatIfKind.AtAnotherSite, site, isIn: true, s => SiteOf(s) == site, time, stop));
        }

        return asked;
    }

    private void AddEarlier(int p, ProjectExplanation explanation, List<Func<TimeSpan?, CancellationToken, WhatIf>> asked)
    {
        if (explanation is { Standing: ProjectStanding.Waits, Best: { } planned })
        {
            asked.Add((time, stop) => _questions.Ask(
                p, WhatIfKind.Earlier, planned.Site, isIn: true, s => SiteOf(s) == planned.Site && StartOf(s) < planned.Start, time, stop));
        }
    }

    // Of a project that is out, the sites are asked one by one only where there is a choice.
    private static bool IsWorthAsking(ProjectExplanation explanation, PlaceId site) => explanation.Standing == ProjectStanding.Out
        ? explanation.Starts.Any(start => start.Site != site)
        : explanation.Best!.Site != site;

    private PlaceId SiteOf(int s)
    {
        var start = _explained.Problem.Starts.All[s];
        return _explained.Programme.Projects[start.Project].Sites[start.Site].Place;
    }

    private Year StartOf(int s) => _explained.Problem.Index.YearAt(_explained.Problem.Starts.All[s].Year);
}
