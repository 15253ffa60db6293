using System.Diagnostics;

namespace Jospar.Bench.Measuring;

/// <summary>A program of others, run to its end with its output kept and its peak memory watched.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Where a program is on the path; empty when it is not here.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs it; returns the lines that it printed and its peak memory, 2²⁰ bytes.</summary>
    public static (List<string> Lines, double PeakMegabytes) Run(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => lines.Add(line.Data ?? string.Empty);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        double peak = 0;
        do
        {
            peak = PeakMemory.Of(process.Id) ?? peak;
        }
        while (!process.WaitForExit(Interval));

        process.WaitForExit();
        return (lines, peak);
    }
}
