using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// What native libraries print by themselves has no place in the output: HiGHS has a line of its own to say at some time
/// limits, whatever it was told, and would say it in the middle of JSON.
/// </summary>
public static partial class NativeOutput
{
    private const int StandardOutput = 1;

    /// <summary>Leads the process's standard output nowhere, but for what is written to <see cref="Console.Out"/>.</summary>
    public static void Silence()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET writes through a descriptor of its own from the first time on that it is asked for these.
        _ = (Console.Out, Console.IsOutputRedirected);
        using var nowhere = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);
        _ = DuplicateTo((int)nowhere.DangerousGetHandle(), StandardOutput);
    }

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int DuplicateTo(int from, int to);
}
