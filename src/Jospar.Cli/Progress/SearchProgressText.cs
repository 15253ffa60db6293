using Jospar.Planning.Search;

namespace Jospar.Cli.Progress;

/// <summary>
/// Hands what the planner reports to a view, its steps in words. A person who set no limit of time is told after a minute,
/// once there is a plan, how to end the search with it; a program is not.
/// </summary>
/// <param name="view">Where it is shown.</param>
/// <param name="isToldHowToEnd">Whether someone waits who set no limit.</param>
internal sealed class SearchProgressText(ProgressView view, bool isToldHowToEnd = false) : IProgress<SearchProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private int _isTold = isToldHowToEnd ? 0 : 1;

    /// <inheritdoc/>
    public void Report(SearchProgress value)
    {
        if (value.Elapsed > Patience && value.Best is not null && Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            view.Say("No limit of time was given (--time 5m would set one); Ctrl-C ends the search with the best plan so far.");
        }

        view.Report(new ProgressReport(Step(value), (double?)value.Best, (double?)value.Bound, (double?)value.Gap, Within(value)));
    }

    // A clash is looked for in hundreds of rounds: they are steps within one, so that no line is written for each.
    private static string? Within(SearchProgress progress) =>
        progress is { Step: SearchStep.Diagnose, Detail.Length: > 0 } ? progress.Detail : null;

    private static string Step(SearchProgress progress)
    {
        var words = progress.Step switch
        {
            SearchStep.Build => "Building the model",
            SearchStep.Shortfall => "Least shortfall",
            SearchStep.Value => "Greatest value",
            SearchStep.Prices => "Exact amounts and prices",
            SearchStep.Verify => "Verifying",
            SearchStep.Diagnose => "Finding what clashes",
            SearchStep.Attribute => "Finding which fact made which change",
            _ => progress.Step.ToString(),
        };
        return progress.Detail.Length == 0 || Within(progress) is not null ? words : $"{words} ({progress.Detail})";
    }
}
