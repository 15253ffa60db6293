using System.ComponentModel;
using System.Diagnostics;

namespace Jospar.Cli.Doctor;

/// <summary>Looks for a program on the path and asks its version.</summary>
internal static class ProgramCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The version that <paramref name="program"/> prints first; empty when it is not there or does not answer.</summary>
    public static string? FindVersion(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            return process is null ? null : FirstLine(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? FirstLine(Process process)
    {
        var answer = process.StandardOutput.ReadLineAsync();
        if (!answer.Wait(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        process.WaitForExit(Patience);
        return answer.Result?.Trim();
    }
}
