using System.Collections.Concurrent;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Where the search for plans and the search for bounds meet: one says which plan it holds and at which goods plans lose, the other
/// what regions would rather launch. Safe to be used by both at once.
/// </summary>
internal sealed class RegionExchange
{
    private readonly ConcurrentQueue<RegionPlan> _plans = new();
    private readonly TaskCompletionSource<IReadOnlySet<int>> _costlyGoods = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private double[]? _held;

    /// <summary>The plan that the search holds, [column of the whole model]; empty before there is one.</summary>
    public double[]? Held
    {
        get => Volatile.Read(ref _held);
        set => Volatile.Write(ref _held, value);
    }

    /// <summary>The goods that plans lose much at, by index; there once plans have been seen.</summary>
    public Task<IReadOnlySet<int>> CostlyGoods => _costlyGoods.Task;

    /// <summary>Says once at which goods plans lose; what is said later is not heard.</summary>
    public void Tell(IReadOnlySet<int> costlyGoods) => _costlyGoods.TrySetResult(costlyGoods);

    /// <summary>Offers what regions would launch.</summary>
    public void Offer(RegionPlan plan) => _plans.Enqueue(plan);

    /// <summary>The next offer; empty when there is none.</summary>
    public RegionPlan? Take() => _plans.TryDequeue(out var plan) ? plan : null;
}
