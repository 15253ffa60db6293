using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search;

/// <summary>Tells whoever listens how far the planner is, in the units of the tables.</summary>
internal sealed class SearchReporter(Programme programme, IProgress<SearchProgress>? progress, SearchClock clock)
{
    private readonly decimal _weights = GoalScale.OfShortfall(programme);

    /// <summary>A step begins.</summary>
    public void Begin(SearchStep step, string detail = "") =>
        progress?.Report(new SearchProgress(step, null, null, null, clock.Elapsed, detail));

    /// <summary>A goal's search has come this far.</summary>
    public void Report(ProgrammeModel model, GoalVector goal, SolveProgress state)
    {
        if (progress is null)
        {
            return;
        }

        bool isShortfall = goal.Goal == Goal.Shortfall;
        double unit = isShortfall ? 1.0 : 1.0 / model.Problem.Index.MoneyScale;
        decimal? best = SearchProgress.NumberOf(state.Best * unit);
        decimal? bound = SearchProgress.NumberOf(state.Bound * unit);
        decimal? scale = isShortfall ? _weights : best is { } value ? Math.Abs(value) : null;
        decimal? gap = scale > 0m ? Math.Abs((bound - best) ?? 0m) / scale : null;
        progress.Report(new SearchProgress(
            isShortfall ? SearchStep.Shortfall : SearchStep.Value,
            best,
            bound,
            best is null || bound is null ? null : gap,
            clock.Elapsed));
    }
}
