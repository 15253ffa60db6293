using System.Globalization;
using System.Runtime.InteropServices;

namespace Jospar.Bench.Measuring;

/// <summary>The machine that measures, so that figures can be held against each other.</summary>
/// <param name="Processor">Its model.</param>
/// <param name="Cores">How many processors this process sees.</param>
/// <param name="MemoryGigabytes">Memory, 2³⁰ bytes.</param>
/// <param name="System">Operating system.</param>
/// <param name="Runtime">.NET.</param>
/// <param name="Solver">HiGHS.</param>
/// <param name="Load">Load of the last minute when the run began: above the cores, figures are noisy.</param>
internal sealed record Machine(
    string Processor, int Cores, double MemoryGigabytes, string System, string Runtime, string Solver, double Load)
{
    /// <summary>This one.</summary>
    public static Machine Here(string solver) => new(
        Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0, 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        solver,
        LoadNow());

    /// <summary>In two lines.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Cores} cores, {MemoryGigabytes:0.#} GB, load {Load:0.0}\n{System}; {Runtime}; {Solver}");

    private static double LoadNow() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;

    private static string? Line(string file, string key) => !File.Exists(file)
        ? null
        : File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim();
}
