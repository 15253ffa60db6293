using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Hands how far a run of jobs is to a view, in words.</summary>
internal sealed class JobProgressText(ProgressView view, string what) : IProgress<JobProgress>
{
    /// <inheritdoc/>
    public void Report(JobProgress value) => view.Report(new ProgressReport(
        what,
        Detail: $"{value.Done} of {value.Count} jobs, {CountText.Of(value.Workers, "worker", "workers")}"));
}
