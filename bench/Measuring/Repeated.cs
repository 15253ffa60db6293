namespace Jospar.Bench.Measuring;

/// <summary>Medians over repeated runs of a case.</summary>
/// <param name="Case">The case in words.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Seconds">Median seconds of each phase.</param>
/// <param name="Spread">Slowest over fastest whole run.</param>
/// <param name="PeakMegabytes">Median peak memory.</param>
/// <param name="Processor">Median processor seconds.</param>
/// <param name="Facts">Facts of the last run.</param>
internal sealed record Repeated(
    string Case,
    int Runs,
    Dictionary<string, double> Seconds,
    double Spread,
    double PeakMegabytes,
    double Processor,
    Dictionary<string, string> Facts)
{
    /// <summary>Runs a case so many times.</summary>
    public static Repeated Of(string title, int runs, Func<Measured> run)
    {
        Console.Error.Write($"· {title} ");
        var all = new List<Measured>();
        for (int n = 0; n < runs; n++)
        {
            all.Add(run());
            Console.Error.Write('.');
        }

        Console.Error.WriteLine();
        var wholes = all.Select(measured => measured.Seconds["total"]).ToList();
        return new Repeated(
            title,
            runs,
            all[0].Seconds.Keys.ToDictionary(phase => phase, phase => Median(all.Select(measured => measured.Seconds[phase]))),
            wholes.Max() / Math.Max(wholes.Min(), 1e-9),
            Median(all.Select(measured => measured.PeakMegabytes)),
            Median(all.Select(measured => measured.Processor)),
            all[^1].Facts);
    }

    /// <summary>The middle of some numbers.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
