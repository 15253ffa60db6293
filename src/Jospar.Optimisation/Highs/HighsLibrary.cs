using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// The HiGHS shared library of this process. The first one that loads stays: the functions of
/// <see cref="HighsNative"/> are bound to it once.
/// </summary>
public sealed unsafe class HighsLibrary
{
    private static readonly Lock Gate = new();
    private static HighsLibrary? _loaded;

    private readonly nint _handle;

    private HighsLibrary(string path, string version, nint handle)
    {
        Path = path;
        Version = version;
        _handle = handle;
    }

    /// <summary>The file, or the name by which the system found it.</summary>
    public string Path { get; }

    /// <summary>Its version, such as <c>1.10.0</c>.</summary>
    public string Version { get; }

    /// <summary>
    /// Loads the library at <paramref name="path"/> (a file, or a name for the system's own search).
    /// Throws <see cref="HighsLibraryException"/> where it cannot be loaded, lacks a function, counts in other than
    /// 32-bit integers, or where another one is in use already.
    /// </summary>
    public static HighsLibrary Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (Gate)
        {
            if (_loaded is not null)
            {
                return _loaded.Path == path
                    ? _loaded
                    : throw new HighsLibraryException(path, $"this process already uses {_loaded.Path}.");
            }

            HighsLibrary library = Probe(path);
            NativeLibrary.SetDllImportResolver(typeof(HighsNative).Assembly, Resolve);
            _loaded = library;
            return library;
        }
    }

    private static nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? search) =>
        name == HighsNative.Library && _loaded is not null ? _loaded._handle : 0;

    private static HighsLibrary Probe(string path)
    {
        nint handle = LoadFile(path);
        try
        {
            return new HighsLibrary(path, ReadVersion(path, handle), handle);
        }
        catch
        {
            NativeLibrary.Free(handle);
            throw;
        }
    }

    private static nint LoadFile(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            throw new HighsLibraryException(path, FirstLine(error.Message));
        }
    }

    private static string ReadVersion(string path, nint handle)
    {
        foreach (string function in HighsFunctions.Needed)
        {
            if (!NativeLibrary.TryGetExport(handle, function, out _))
            {
                throw new HighsLibraryException(path, $"it lacks the function {function}; HiGHS 1.10 or newer has it.");
            }
        }

        int bytes = IntegerBytes(handle);
        if (bytes != sizeof(int))
        {
            throw new HighsLibraryException(path, $"its integers have {bytes} bytes, and 4 are needed.");
        }

        var version = (delegate* unmanaged[Cdecl]<byte*>)NativeLibrary.GetExport(handle, "Highs_version");
        return Marshal.PtrToStringUTF8((nint)version()) ?? "unknown";
    }

    private static int IntegerBytes(nint handle)
    {
        var create = (delegate* unmanaged[Cdecl]<void*>)NativeLibrary.GetExport(handle, "Highs_create");
        var size = (delegate* unmanaged[Cdecl]<void*, int>)NativeLibrary.GetExport(handle, "Highs_getSizeofHighsInt");
        var destroy = (delegate* unmanaged[Cdecl]<void*, void>)NativeLibrary.GetExport(handle, "Highs_destroy");
        void* highs = create();
        int bytes = size(highs);
        destroy(highs);
        return bytes;
    }

    private static string FirstLine(string text)
    {
        // The runtime lists every name that it tried, a line each, after a blank or a general first line.
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 ? lines[1] : lines.Length == 1 ? lines[0] : "it cannot be loaded.";
    }
}
