using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>
/// Writes the payload of a frame, for <c>highs-host.mjs</c> and for submodels: numbers little-endian and aligned to their size, arrays
/// with their count before them.
/// </summary>
internal sealed class FrameWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>The payload.</summary>
    public ReadOnlyMemory<byte> Payload => _bytes.WrittenMemory;

    /// <summary>Writes a whole number.</summary>
    public FrameWriter Int(int value) => Raw(MemoryMarshal.AsBytes([value]), sizeof(int));

    /// <summary>Writes a number.</summary>
    public FrameWriter Double(double value) => Raw(MemoryMarshal.AsBytes([value]), sizeof(double));

    /// <summary>Writes a text.</summary>
    public FrameWriter Text(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return Int(bytes.Length).Raw(bytes, 1);
    }

    /// <summary>Writes whole numbers.</summary>
    public FrameWriter Ints(ReadOnlySpan<int> values) => Int(values.Length).Raw(MemoryMarshal.AsBytes(values), sizeof(int));

    /// <summary>Writes numbers.</summary>
    public FrameWriter Doubles(ReadOnlySpan<double> values) => Int(values.Length).Raw(MemoryMarshal.AsBytes(values), sizeof(double));

    private FrameWriter Raw(ReadOnlySpan<byte> bytes, int alignment)
    {
        int gap = (alignment - (_bytes.WrittenCount % alignment)) % alignment;
        _bytes.GetSpan(gap + 1)[..gap].Clear();
        _bytes.Advance(gap);
        _bytes.Write(bytes);
        return this;
    }
}
