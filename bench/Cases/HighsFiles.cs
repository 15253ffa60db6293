using System.Runtime.InteropServices;
using System.Text;
using Jospar.Optimisation.Locating;

namespace Jospar.Bench.Cases;

/// <summary>
/// HiGHS as its own command line uses it, by a file: read, set options, run. The product has no need of that, so these
/// few calls stay here.
/// </summary>
internal sealed unsafe class HighsFiles : IDisposable
{
    private readonly nint _library;
    private readonly nint _highs;

    /// <summary>Loads the library that the product would use. Throws <see cref="InvalidOperationException"/> when there is none.</summary>
    public HighsFiles()
    {
        _library = NativeLibrary.Load(LibraryPath() ?? throw new InvalidOperationException("No native HiGHS is here."));
        _highs = ((delegate* unmanaged<nint>)Export("Highs_create"))();
        SetFlag("output_flag", false);
    }

    /// <summary>The native library that the product would use, if any.</summary>
    public static string? LibraryPath()
    {
        var search = SolverLocator.FindHere();
        var used = search.Tried.LastOrDefault(candidate => candidate.IsUsable && candidate.Kind == SolverLocator.Native);
        string? named = Environment.GetEnvironmentVariable("HIGHS_LIBRARY");
        return used is null ? null : named ?? PathIn(used.Outcome);
    }

    /// <summary>Reads an LP or MPS file; returns how many columns it has.</summary>
    public int Read(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            int status = ((delegate* unmanaged<nint, byte*, int>)Export("Highs_readModel"))(_highs, name);
            return status == -1
                ? throw new InvalidOperationException($"HiGHS could not read {path}.")
                : ((delegate* unmanaged<nint, int>)Export("Highs_getNumCol"))(_highs);
        }
    }

    /// <summary>Solves as the command line would, with a time limit, logging to a file.</summary>
    public void Run(double seconds, string log)
    {
        SetFlag("output_flag", true);
        SetFlag("log_to_console", false);
        fixed (byte* option = Encoding.UTF8.GetBytes("log_file\0"), value = Encoding.UTF8.GetBytes(log + '\0'))
        {
            ((delegate* unmanaged<nint, byte*, byte*, int>)Export("Highs_setStringOptionValue"))(_highs, option, value);
        }

        fixed (byte* option = Encoding.UTF8.GetBytes("time_limit\0"))
        {
            ((delegate* unmanaged<nint, byte*, double, int>)Export("Highs_setDoubleOptionValue"))(_highs, option, seconds);
        }

        ((delegate* unmanaged<nint, int>)Export("Highs_run"))(_highs);
    }

    /// <inheritdoc/>
    public void Dispose() => ((delegate* unmanaged<nint, void>)Export("Highs_destroy"))(_highs);

    private void SetFlag(string name, bool value)
    {
        fixed (byte* option = Encoding.UTF8.GetBytes(name + '\0'))
        {
            ((delegate* unmanaged<nint, byte*, int, int>)Export("Highs_setBoolOptionValue"))(_highs, option, value ? 1 : 0);
        }
    }

    private nint Export(string name) => NativeLibrary.GetExport(_library, name);

    // "HiGHS 1.10.0 from PATH" is how a usable candidate is described.
    private static string? PathIn(string outcome) =>
        outcome.IndexOf(" from ", StringComparison.Ordinal) is var at and >= 0 ? outcome[(at + 6)..] : null;
}
