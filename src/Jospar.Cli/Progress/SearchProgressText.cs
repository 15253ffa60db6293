using Jospar.Planning.Search;

namespace Jospar.Cli.Progress;

/// <summary>Hands what the planner reports to a view, its steps in words.</summary>
internal sealed class SearchProgressText(ProgressView view) : IProgress<SearchProgress>
{
    /// <inheritdoc/>
    public void Report(SearchProgress value) =>
        view.Report(new ProgressReport(Step(value), (double?)value.Best, (double?)value.Bound, (double?)value.Gap));

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
            _ => progress.Step.ToString(),
        };
        return progress.Detail.Length == 0 ? words : $"{words} ({progress.Detail})";
    }
}
