using System.Globalization;

namespace Jospar.Queue.Working;

/// <summary>The runs that a worker knows; it outlives connections.</summary>
internal sealed class Roster(WorkerOptions options, IReadOnlyList<IJobKind> kinds, TimeProvider clock, Action<string> say) : IDisposable
{
    private readonly Dictionary<string, RunSeat> _seats = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private int _done;

    /// <summary>How many jobs were done.</summary>
    public int Done => _done;

    /// <summary>The version of this worker, in words.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"{options.Version} (protocol {Broker.Protocol.Number})");

    /// <summary>The seat for a run; none where this worker cannot take part, which it says once.</summary>
    public RunSeat? FindSeat(RunNotice notice, out bool isFirstRefusal)
    {
        isFirstRefusal = false;
        if (_seats.TryGetValue(notice.Run, out var seat))
        {
            return seat;
        }

        if (_refused.Contains(notice.Run))
        {
            return null;
        }

        if (notice.Run.Length == 0)
        {
            _refused.Add(notice.Run);
            say("What was announced names no run, and is left alone.");
            return null;
        }

        var kind = kinds.FirstOrDefault(known => known.Name == notice.Kind);
        if (kind is null || notice.Protocol != Broker.Protocol.Number || notice.Version != options.Version)
        {
            isFirstRefusal = _refused.Add(notice.Run);
            say($"Run {notice.Run} ({notice.Kind}) needs {notice.Version} (protocol {notice.Protocol}); this worker is {Version} and leaves it alone. Start a worker of that version.");
            return null;
        }

        say($"Run {notice.Run} ({notice.Kind}): taking part.");
        return _seats[notice.Run] = new RunSeat(notice, kind, clock);
    }

    /// <summary>A job is done.</summary>
    public void Count() => Interlocked.Increment(ref _done);

    /// <summary>The run is over.</summary>
    public void Leave(string run)
    {
        if (_seats.Remove(run, out var seat))
        {
            say($"Run {run} is over.");
            seat.Dispose();
        }
    }

    /// <summary>The run's jobs cannot be done here: the run is left alone from now on.</summary>
    public void Withdraw(string run)
    {
        _refused.Add(run);
        if (_seats.Remove(run, out var seat))
        {
            seat.Dispose();
        }
    }

    /// <summary>All other runs are over.</summary>
    public void KeepOnly(ICollection<string> runs)
    {
        foreach (var run in _seats.Keys.Except(runs).ToArray())
        {
            Leave(run);
        }
    }

    /// <summary>Says something to the person at this worker.</summary>
    public void Say(string line) => say(line);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var seat in _seats.Values)
        {
            seat.Dispose();
        }
    }
}
