using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Jospar.Optimisation.Highs;
using Jospar.Optimisation.Threads;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>
/// One solve in a Node process: hears it to its end on the calling thread. A solve that does not stop when it is told
/// to, or runs far over its time limit, is ended with its process, and the best point heard so far is what it leaves.
/// </summary>
internal sealed class HostRun(HostProcess host, SolveRequest request, CancellationToken cancellation)
{
    private static readonly TimeSpan GraceAfterCancel = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GraceAfterTimeLimit = TimeSpan.FromSeconds(10);

    private readonly int _number = host.NextSolve();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private double[] _best = [];
    private double _bestObjective = double.NaN;
    private double _bound = HighsAnswer.NoBound(request.Sense);
    private ExceptionDispatchInfo? _failure;
    private int _killed;

    /// <summary>Whether the process is of no more use.</summary>
    public bool IsHostLost { get; private set; }

    /// <summary>Solves.</summary>
    public SolveOutcome Solve()
    {
        host.Send(HostRequest.Solve, Describe());
        SolveOutcome outcome = HearWithDeadlines();
        _failure?.Throw();
        return outcome;
    }

    private SolveOutcome HearWithDeadlines()
    {
        using var killer = new Timer(_ => Kill());
        using CancellationTokenRegistration cancelling = cancellation.Register(() => Cancel(killer));
        if (request.Options.TimeLimit is { } limit)
        {
            killer.Change(WaitTime.Of(limit + GraceAfterTimeLimit), Timeout.InfiniteTimeSpan);
        }

        return Hear(killer);
    }

    private SolveOutcome Hear(Timer killer)
    {
        while (true)
        {
            (HostAnswer kind, byte[] payload) = host.Receive();
            switch (kind)
            {
                case HostAnswer.Progress:
                    HearProgress(payload, killer);
                    break;
                case HostAnswer.Incumbent:
                    HearIncumbent(payload, killer);
                    break;
                case HostAnswer.Outcome:
                    return ReadOutcome(payload);
                default:
                    return Lose(kind, payload);
            }
        }
    }

    private void Cancel(Timer killer)
    {
        host.Send(HostRequest.Cancel, new FrameWriter().Int(_number));
        killer.Change(GraceAfterCancel, Timeout.InfiniteTimeSpan);
    }

    private void Kill()
    {
        Interlocked.Exchange(ref _killed, 1);
        host.Kill();
    }

    private void HearProgress(byte[] payload, Timer killer)
    {
        var reader = new FrameReader(payload);
        double best = reader.Double();
        _bound = reader.Double();
        var progress = new SolveProgress(_clock.Elapsed, double.IsFinite(best) ? best : null, _bound);
        Tell(killer, () => request.Hooks.Progress?.Invoke(progress));
    }

    private void HearIncumbent(byte[] payload, Timer killer)
    {
        var reader = new FrameReader(payload);
        _bestObjective = reader.Double();
        double bound = reader.Double();
        _bound = double.IsFinite(bound) ? bound : _bound;
        _best = reader.Doubles();
        Tell(killer, () => request.Hooks.Incumbent?.Invoke(_bestObjective, _best));
    }

    private void Tell(Timer killer, Action hook)
    {
        if (_failure is not null)
        {
            return;
        }

        try
        {
            hook();
        }
#pragma warning disable CA1031 // Whatever a hook throws ends the solve and is thrown again after it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(error);
            Cancel(killer);
        }
    }

    private FrameWriter Describe()
    {
        var options = HighsOptions.Values(request.Options, request.MixedInteger).Where(option => option.Name != "threads").ToList();
        FrameWriter frame = new FrameWriter().Int(_number).Int(1).Int(1).Int(options.Count);
        foreach ((string name, object value) in options)
        {
            frame = value is string text
                ? frame.Text(name).Int(0).Text(text)
                : frame.Text(name).Int(1).Double(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return frame.Doubles(request.Start.Span);
    }

    private SolveOutcome ReadOutcome(byte[] payload)
    {
        var reader = new FrameReader(payload);
        var answer = new HighsAnswer(
            reader.Int(),
            reader.Int(),
            reader.Int(),
            reader.Double(),
            reader.Double(),
            (long)reader.Double(),
            (long)reader.Double());
        var solution = new HighsSolution(reader.Doubles(), reader.Doubles(), reader.Doubles());
        return answer.ToOutcome(request, solution, _clock.Elapsed);
    }

    // A process that was ended on purpose leaves the best point heard; one that was lost is a failure.
    private SolveOutcome Lose(HostAnswer kind, byte[] payload)
    {
        IsHostLost = true;
        bool meant = Volatile.Read(ref _killed) == 1 && kind == HostAnswer.Gone;
        bool hasPoint = meant && _best.Length > 0;
        return new SolveOutcome(
            !meant ? Termination.Failed : cancellation.IsCancellationRequested ? Termination.Cancelled : Termination.TimeLimit,
            hasPoint ? PointStatus.Feasible : PointStatus.None,
            meant ? "Ended with its process, which did not stop in time" : $"HiGHS in WebAssembly failed: {host.Explain(kind, payload)}",
            hasPoint ? _bestObjective : double.NaN,
            _bound,
            hasPoint ? _best : [],
            [],
            [],
            _clock.Elapsed,
            0,
            0);
    }
}
