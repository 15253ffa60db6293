namespace Jospar.Planning.Stress.Robust;

/// <summary>The searches for other near-optimal plans: which is on, what was found, and how many came to their end.</summary>
/// <param name="progress">Hears of each.</param>
internal sealed class CandidateSearches(IProgress<RobustProgress>? progress) : IProgress<StressProgress>
{
    private int _begun;
    private int _found;
    private int _finished;

    /// <summary>How many there are to be.</summary>
    public int Count { get; set; }

    /// <summary>How many were cut short or never begun.</summary>
    public int CutShort => Count - _finished;

    /// <summary>The next one begins.</summary>
    public void Begin()
    {
        _begun++;
        progress?.Report(new RobustProgress(_begun, Count, _found));
    }

    /// <summary>The one that is on came to its end, where that is so.</summary>
    public void End(bool isFinished) => _finished += isFinished ? 1 : 0;

    /// <summary>Another plan was found.</summary>
    public void AddFound() => _found++;

    /// <inheritdoc/>
    public void Report(StressProgress value) => progress?.Report(new RobustProgress(_begun, Count, _found, value));
}
