using Jospar.Cli.Printing;
using Jospar.Planning.Stress.Robust;

namespace Jospar.Cli.Progress;

/// <summary>Hands what a choice among near-optimal plans reports to a view: which search is on, or a bar of draws.</summary>
internal sealed class RobustProgressText(ProgressView view) : IProgress<RobustProgress>
{
    /// <inheritdoc/>
    public void Report(RobustProgress value) => view.Report(ReportOf(value));

    /// <summary>Such as <c>Looking for near-optimal plans · search 3 of 8, 1 found</c>.</summary>
    public static ProgressReport ReportOf(RobustProgress progress) => progress.Draws is { } draws
        ? new ProgressReport("Drawing for near-optimal plans", Detail: StressProgressText.TextOf(draws), Done: draws.Done, Total: draws.Total)
        : new ProgressReport(
            "Looking for near-optimal plans",
            Detail: $"search {Figures.Whole(progress.Search)} of {Figures.Whole(progress.Searches)}, {Figures.Whole(progress.Found)} found");
}
