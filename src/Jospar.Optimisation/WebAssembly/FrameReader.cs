using System.Runtime.InteropServices;
using System.Text;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>Reads what <see cref="FrameWriter"/>, or its counterpart in <c>highs-host.mjs</c>, wrote.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> payload)
{
    private readonly ReadOnlySpan<byte> _payload = payload;
    private int _at;

    /// <summary>Reads a whole number.</summary>
    public int Int() => MemoryMarshal.Read<int>(Take(sizeof(int), sizeof(int)));

    /// <summary>Reads a number.</summary>
    public double Double() => MemoryMarshal.Read<double>(Take(sizeof(double), sizeof(double)));

    /// <summary>Reads a text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Int(), 1));

    /// <summary>Reads whole numbers.</summary>
    public int[] Ints()
    {
        int count = Int();
        return MemoryMarshal.Cast<byte, int>(Take(count * sizeof(int), sizeof(int))).ToArray();
    }

    /// <summary>Reads numbers.</summary>
    public double[] Doubles()
    {
        int count = Int();
        return MemoryMarshal.Cast<byte, double>(Take(count * sizeof(double), sizeof(double))).ToArray();
    }

    private ReadOnlySpan<byte> Take(int bytes, int alignment)
    {
        int from = (_at + alignment - 1) / alignment * alignment;
        _at = from + bytes;
        return _payload.Slice(from, bytes);
    }
}
