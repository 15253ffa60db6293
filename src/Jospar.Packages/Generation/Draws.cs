using System.Globalization;

namespace Jospar.Packages.Generation;

/// <summary>
/// Seeded draws. Each table draws from a stream of its own, so that one more draw for one table leaves the others as
/// they were. A seeded <see cref="Random"/> gives the same numbers on every version of .NET.
/// </summary>
internal sealed class Draws(int seed, string stream)
{
    private readonly Random _random = new(Mix(seed, stream));

    /// <summary>A number in [low, high).</summary>
    public double Uniform(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>A whole number in [low, high].</summary>
    public int Whole(int low, int high) => _random.Next(low, high + 1);

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A standard normal number, by Box and Muller.</summary>
    public double Normal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * _random.NextDouble());
    }

    /// <summary>A log-normal number with this median and this standard deviation of its logarithm.</summary>
    public double LogNormal(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of the items, as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        double left = _random.NextDouble() * items.Sum(weight);
        foreach (T item in items)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1];
    }

    /// <summary>Up to <paramref name="count"/> different items, in the order drawn.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> items, int count)
    {
        var left = items.ToList();
        var picked = new List<T>();
        while (picked.Count < count && left.Count > 0)
        {
            int at = _random.Next(left.Count);
            picked.Add(left[at]);
            left.RemoveAt(at);
        }

        return picked;
    }

    /// <summary>
    /// The decimal with so many significant digits. Rounding also hides the last bits in which logarithms may differ
    /// from one machine to another.
    /// </summary>
    public static decimal Rounded(double value, int digits = 4) =>
        decimal.Parse(
            value.ToString($"G{digits}", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture);

    // The framework's own string hash differs from run to run; FNV-1a does not.
    private static int Mix(int seed, string stream)
    {
        uint hash = 2166136261;
        foreach (char letter in stream)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return unchecked((int)(hash ^ ((uint)seed * 2654435761)));
    }
}
