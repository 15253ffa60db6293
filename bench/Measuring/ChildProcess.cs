using System.Diagnostics;
using System.Text.Json;

namespace Jospar.Bench.Measuring;

/// <summary>Runs a case in a process of its own, so that its memory is its own and nothing is warm.</summary>
internal static class ChildProcess
{
    /// <summary>
    /// Runs <c>case NAME ARGUMENTS</c> and returns what it measured, with the whole process's time as <c>process</c>.
    /// Throws <see cref="InvalidOperationException"/> when it fails.
    /// </summary>
    public static Measured Run(string name, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", Environment.GetCommandLineArgs()[0], "case", name, .. arguments])
        {
            RedirectStandardOutput = true,
        };
        if (!Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.RemoveAt(0);
            start.ArgumentList.RemoveAt(0);
        }

        using var child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"The case {name} {string.Join(' ', arguments)} ended with {child.ExitCode}.");
        }

        string last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var measured = JsonSerializer.Deserialize<Measured>(last)!;
        measured.Seconds["process"] = watch.Elapsed.TotalSeconds;
        return measured;
    }
}
