namespace Jospar.Queue.Collecting;

/// <summary>What a collector knows of its run; it outlives connections.</summary>
/// <param name="run">The run.</param>
/// <param name="done">Takes each result once.</param>
internal sealed class RunState(JobRun run, Action<int, ReadOnlyMemory<byte>> done)
{
    // The hash of each result that is in.
    private readonly string?[] _hashes = new string?[run.Jobs.Count];
    private readonly bool[] _isSent = new bool[run.Jobs.Count];
    private readonly bool[] _isRetried = new bool[run.Jobs.Count];

    /// <summary>How many parts of the payload the broker has taken.</summary>
    public int PartsSent { get; set; }

    /// <summary>How many results are in.</summary>
    public int Done { get; private set; }

    /// <summary>Whether all results are in.</summary>
    public bool IsComplete => Done == run.Jobs.Count;

    /// <summary>The job that could not be done, where there is one.</summary>
    public JobFailedException? Failure { get; private set; }

    /// <summary>Jobs that the broker does not have and whose result is not in.</summary>
    public IEnumerable<int> Unsent => Enumerable.Range(0, _hashes.Length).Where(index => !_isSent[index] && _hashes[index] is null);

    /// <summary>The broker has taken the job for good.</summary>
    public void Sent(int index) => _isSent[index] = true;

    /// <summary>The broker has nothing of this run any more: whatever has no result is to be sent again.</summary>
    public void ForgetSent()
    {
        PartsSent = 0;
        Array.Clear(_isSent);
    }

    /// <summary>Jobs that the broker has taken and whose result is not in are to be sent again; answers how many.</summary>
    public int ForgetOpen()
    {
        int open = Enumerable.Range(0, _hashes.Length).Count(index => _isSent[index] && _hashes[index] is null);
        Array.Clear(_isSent);
        return open;
    }

    /// <summary>The job is to be sent again: what came of it was spoilt.</summary>
    public void TakeBack(int index) => _isSent[index] = false;

    /// <summary>Whether the job's result is in.</summary>
    public bool IsDone(int index) => _hashes[index] is not null;

    /// <summary>The job is to be sent again, as nobody knows why it died; answers whether it is, which is so once.</summary>
    public bool Retry(int index)
    {
        bool isFirst = !_isRetried[index];
        _isRetried[index] = true;
        _isSent[index] &= !isFirst;
        return isFirst;
    }

    /// <summary>
    /// Takes a result whose content has the hash; a second one of the same job changes nothing. Answers whether the two
    /// differ.
    /// </summary>
    public bool Take(int index, ReadOnlyMemory<byte> result, string hash)
    {
        if (_hashes[index] is { } first)
        {
            return first != hash;
        }

        _hashes[index] = hash;
        Done++;
        done(index, result);
        return false;
    }

    /// <summary>The job died. One that has its result already (done, but not acknowledged in time) is no loss.</summary>
    public void Bury(int index, string reason)
    {
        if (_hashes[index] is null)
        {
            Failure ??= new JobFailedException(index, run.Jobs.Count, reason);
        }
    }
}
