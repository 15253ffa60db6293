using System.Buffers;

namespace Jospar.Optimisation.Highs;

/// <summary>Lends HiGHS's own array of an incumbent as memory, without a copy, for the time of a callback.</summary>
internal sealed unsafe class IncumbentMemory : MemoryManager<double>
{
    private double* _values;
    private int _count;

    /// <summary>Points to the array that is lent next.</summary>
    public void PointTo(double* values, int count)
    {
        _values = values;
        _count = count;
    }

    /// <inheritdoc/>
    public override Span<double> GetSpan() => new(_values, _count);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_values + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // The array is not the collector's to move.
    }

    /// <summary>Forgets the array.</summary>
    public void Dispose() => ((IDisposable)this).Dispose();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => PointTo(null, 0);
}
