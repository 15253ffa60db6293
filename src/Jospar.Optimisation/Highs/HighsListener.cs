using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// Hears one solve: passes progress and incumbents on, and tells HiGHS to stop when the caller cancels. HiGHS calls
/// back on the solving thread; no exception may cross its frames, so a hook's is kept, the solve interrupted, and the
/// exception thrown again by <see cref="Dispose"/>'s caller through <see cref="ThrowIfHookFailed"/>.
/// </summary>
internal sealed unsafe class HighsListener : IDisposable
{
    private const int SimplexInterrupt = 1;
    private const int IpmInterrupt = 2;
    private const int MipImprovingSolution = 4;
    private const int MipInterrupt = 6;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);
    private static readonly int[] Kinds = [SimplexInterrupt, IpmInterrupt, MipImprovingSolution, MipInterrupt];

    private readonly HighsHandle _highs;
    private readonly int _columnCount;
    private readonly SolveHooks _hooks;
    private readonly TimeSpan _limit;
    private readonly CancellationToken _cancellation;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IncumbentMemory _incumbent = new();
    private GCHandle _self;
    private TimeSpan _nextProgress;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Starts to listen.</summary>
    public HighsListener(HighsHandle highs, int columnCount, SolveRequest request, CancellationToken cancellation)
    {
        _highs = highs;
        _columnCount = columnCount;
        _hooks = request.Hooks ?? new SolveHooks();
        _limit = request.Options.TimeLimit ?? TimeSpan.MaxValue;
        _cancellation = cancellation;
        _self = GCHandle.Alloc(this);
        HighsCall.Require(HighsNative.SetCallback(highs, &Call, (void*)GCHandle.ToIntPtr(_self)), "Highs_setCallback");
        foreach (int kind in Kinds)
        {
            HighsCall.Require(HighsNative.StartCallback(highs, kind), "Highs_startCallback", kind);
        }
    }

    /// <summary>Since the solve began.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Throws what a hook threw.</summary>
    public void ThrowIfHookFailed() => _failure?.Throw();

    /// <summary>Stops to listen.</summary>
    public void Dispose()
    {
        foreach (int kind in Kinds)
        {
            _ = HighsNative.StopCallback(_highs, kind);
        }

        _self.Free();
        _incumbent.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(int kind, byte* message, void* output, int* interrupt, void* context)
    {
        var listener = (HighsListener)GCHandle.FromIntPtr((nint)context).Target!;
        listener.Hear(kind, output);

        // HiGHS keeps the flag from one call to the next, and reads it where it may not interrupt too.
        *interrupt = kind != MipImprovingSolution && listener.ShouldStop(kind) ? 1 : 0;
    }

    /// <summary>Whether the limit was passed.</summary>
    public bool IsLate => _clock.Elapsed > _limit;

    // Interior points know no limit where presolve has used it up.
    private bool ShouldStop(int kind) => _failure is not null || _cancellation.IsCancellationRequested || (kind == IpmInterrupt && IsLate);

    private void Hear(int kind, void* output)
    {
        try
        {
            if (kind == MipImprovingSolution)
            {
                PassIncumbent(output);
            }
            else if (kind == MipInterrupt && _hooks.Progress is not null && _clock.Elapsed >= _nextProgress)
            {
                PassProgress(output);
            }
        }
#pragma warning disable CA1031 // Any exception must be kept from crossing native frames; it is thrown again after the solve.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _failure ??= ExceptionDispatchInfo.Capture(error);
        }
    }

    private void PassIncumbent(void* output)
    {
        var values = (double*)Item(output, "mip_solution"u8);
        if (_hooks.Incumbent is null || values is null || _failure is not null)
        {
            return;
        }

        _incumbent.PointTo(values, _columnCount);
        _hooks.Incumbent(Double(output, "objective_function_value"u8), _incumbent.Memory);
    }

    private void PassProgress(void* output)
    {
        double best = Double(output, "mip_primal_bound"u8);
        double bound = Double(output, "mip_dual_bound"u8);
        _nextProgress = _clock.Elapsed + ProgressInterval;
        _hooks.Progress!(new SolveProgress(_clock.Elapsed, double.IsFinite(best) ? best : null, bound));
    }

    private static double Double(void* output, ReadOnlySpan<byte> name) => *(double*)Item(output, name);

    private static void* Item(void* output, ReadOnlySpan<byte> name)
    {
        // A UTF-8 literal ends in a zero byte that its span does not count.
        fixed (byte* text = name)
        {
            return HighsNative.GetCallbackItem(output, text);
        }
    }
}
