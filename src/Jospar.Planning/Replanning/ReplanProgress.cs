using Jospar.Optimisation;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>Tells whoever listens how far planning again is.</summary>
internal sealed class ReplanProgress(IProgress<SearchProgress>? progress, SearchClock clock)
{
    private string _detail = "";
    private SearchStep _step = SearchStep.Build;

    /// <summary>A step begins.</summary>
    public void Begin(SearchStep step, string detail)
    {
        _step = step;
        _detail = detail;
        progress?.Report(new SearchProgress(step, null, null, null, clock.Elapsed, detail));
    }

    /// <summary>A solve has come this far; <paramref name="unit"/> turns the solver's objective into the table's.</summary>
    public void Report(SolveProgress state, double unit) => progress?.Report(new SearchProgress(
        _step, SearchProgress.NumberOf(state.Best * unit), SearchProgress.NumberOf(state.Bound * unit), null, clock.Elapsed, _detail));

    /// <summary>A search of its own that tells through this one, with <paramref name="detail"/> where it has none.</summary>
    public IProgress<SearchProgress>? With(string detail) => progress is null ? null : new Detailed(progress, detail);

    private sealed class Detailed(IProgress<SearchProgress> progress, string detail) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) =>
            progress.Report(value.Detail.Length > 0 ? value : value with { Detail = detail });
    }
}
