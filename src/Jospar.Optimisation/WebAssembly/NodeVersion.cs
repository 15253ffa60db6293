using System.ComponentModel;
using System.Diagnostics;

namespace Jospar.Optimisation.WebAssembly;

/// <summary>Asks a Node executable for its version.</summary>
public static class NodeVersion
{
    /// <summary>The least major version that the package runs on and that is maintained.</summary>
    public const int Least = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The version; empty where there is no Node or it does not answer.</summary>
    public static Version? Find(string node)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(node, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });
            return process is null ? null : Read(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Version? Read(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            return null;
        }

        return Version.TryParse(output.GetAwaiter().GetResult().Trim().TrimStart('v'), out Version? version) ? version : null;
    }
}
