namespace Jospar.Planning.Stress.Drawing;

/// <summary>
/// Random numbers that are a function of where they are used: of the seed, the draw, the stream and the year. Any worker
/// computes any draw alone, and a further stream leaves the others as they were. The mixing is that of SplitMix64
/// (Steele, Lea and Flood 2014), applied once for each part of the key.
/// </summary>
internal static class CounterDraws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    // The last of the halves between whole numbers of 53 bits is rounded up to 1.
    private const double BelowOne = 1.0 - 1.0 / (1UL << 53);

    /// <summary>The key of a stream's name: FNV-1a over its letters, mixed.</summary>
    public static ulong StreamOf(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in name)
        {
            hash = unchecked((hash ^ letter) * 1099511628211);
        }

        return Mix(hash);
    }

    /// <summary>A standard normal number.</summary>
    public static double Normal(int seed, int draw, ulong stream, int year) =>
        NormalDistribution.Quantile(Uniform(seed, draw, stream, year));

    /// <summary>A number between 0 and 1, neither included.</summary>
    public static double Uniform(int seed, int draw, ulong stream, int year)
    {
        ulong state = Mix(unchecked((ulong)(uint)seed + Golden));
        state = Mix(unchecked((state ^ (uint)draw) + Golden));
        state = Mix(unchecked((state ^ stream) + Golden));
        state = Mix(unchecked((state ^ (uint)year) + Golden));
        return Math.Min(((state >> 11) + 0.5) * (1.0 / (1UL << 53)), BelowOne);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
