using System.Globalization;

namespace Jospar.Bench.Measuring;

/// <summary>Largest resident memory of a process, as the kernel keeps it (VmHWM).</summary>
internal static class PeakMemory
{
    /// <summary>Of this process, in 2²⁰ bytes.</summary>
    public static double OfThis() => Read("self") ?? Environment.WorkingSet / 1048576.0;

    /// <summary>Of another process while it runs; empty when it has ended.</summary>
    public static double? Of(int process) => Read(process.ToString(CultureInfo.InvariantCulture));

    private static double? Read(string process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
