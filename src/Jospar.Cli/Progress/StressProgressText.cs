using Jospar.Cli.Printing;
using Jospar.Planning.Stress;

namespace Jospar.Cli.Progress;

/// <summary>Hands what a stress test reports to a view: a bar, draws done, time left.</summary>
internal sealed class StressProgressText(ProgressView view, string step) : IProgress<StressProgress>
{
    private const int BarWidth = 24;

    /// <inheritdoc/>
    public void Report(StressProgress value) => view.Report(new ProgressReport(step, Detail: TextOf(value), Done: value.Done, Total: value.Total));

    /// <summary>Such as <c>[######------------------] 250 of 1 000 draws · 12 s left</c>.</summary>
    public static string TextOf(StressProgress progress)
    {
        int filled = progress.Total == 0 ? 0 : (int)((long)BarWidth * progress.Done / progress.Total);
        string left = progress.Left is { } time ? $" · {ProgressText.Time(time)} left" : "";
        return $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] {Figures.Whole(progress.Done)} of {Figures.Whole(progress.Total)} draws{left}";
    }
}
