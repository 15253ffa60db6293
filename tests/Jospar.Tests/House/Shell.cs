using System.Diagnostics;
using System.Text;

namespace Jospar.Tests.House;

/// <summary>Runs command lines as a user would, in bash.</summary>
internal static class Shell
{
    /// <summary>Runs <paramref name="line"/> in <paramref name="folder"/> to its end; ends it and fails after <paramref name="limit"/>.</summary>
    public static ShellResult Run(string line, string folder, TimeSpan limit, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not done after {limit.TotalSeconds:0} s: {line}");
        }

        return new ShellResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
