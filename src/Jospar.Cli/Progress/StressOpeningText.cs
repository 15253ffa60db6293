using Jospar.Planning.Stress;

namespace Jospar.Cli.Progress;

/// <summary>Hands to a view how far solving the plan's own operations is; where several threads do, the one furthest on.</summary>
internal sealed class StressOpeningText(ProgressView view) : IProgress<StressOpening>
{
    private readonly Lock _gate = new();
    private int _furthest = -1;

    /// <inheritdoc/>
    public void Report(StressOpening value)
    {
        lock (_gate)
        {
            if (value.Done > _furthest)
            {
                _furthest = value.Done;
                view.Report(new ProgressReport("Solving the operations as planned", Detail: $"{value.Done} of {value.Total}"));
            }
        }
    }
}
