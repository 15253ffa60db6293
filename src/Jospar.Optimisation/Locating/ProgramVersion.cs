using System.ComponentModel;
using System.Diagnostics;

namespace Jospar.Optimisation.Locating;

/// <summary>Asks a program for its version.</summary>
public static class ProgramVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The first line that <paramref name="program"/>, a path or a name, says of its version; empty where it is not there or does not answer.</summary>
    public static string? FindLine(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
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
