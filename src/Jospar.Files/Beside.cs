using System.Text;
using System.Text.RegularExpressions;

namespace Jospar.Files;

/// <summary>The hidden names beside a place: all that a run may leave there when it is killed.</summary>
internal static partial class Beside
{
    // File systems take names of 255 bytes, and the longest of ours has so many more than the place's own.
    private const int MostBytes = 255 - 16;

    /// <summary>The name beside <paramref name="place"/> for what is new and not whole yet.</summary>
    public static string Writing(string place) => Name(place, "writing");

    /// <summary>The name for what stood there before, whole, and for foreign files in it.</summary>
    public static string Old(string place) => Name(place, "old");

    /// <summary>The name for what is being deleted.</summary>
    public static string Gone(string place) => Name(place, "gone");

    /// <summary>The name for the lock.</summary>
    public static string Lock(string place) => Name(place, "lock");

    /// <summary>The name of the place that a hidden name belongs to; nothing where it is none of ours.</summary>
    public static string? FindPlace(string name) => Hidden().Match(name) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Throws <see cref="PathTooLongException"/> where the hidden names would be too long for the disk.</summary>
    public static void RefuseLongName(string place)
    {
        string name = Path.GetFileName(place);
        if (Encoding.UTF8.GetByteCount(name) > MostBytes)
        {
            throw new PathTooLongException($"The name '{name}' is too long: what is written has a longer one until it is whole. Give one of at most {MostBytes} bytes.");
        }
    }

    /// <summary>Deletes what lies under a hidden name, be it a file or a folder; nothing where there is none.</summary>
    public static void Clear(string hidden)
    {
        if (Directory.Exists(hidden))
        {
            Directory.Delete(hidden, recursive: true);
        }
        else
        {
            File.Delete(hidden);
        }
    }

    private static string Name(string place, string what) =>
        Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.jospar-{what}");

    [GeneratedRegex(@"^\.(.+)\.jospar-(?:writing|old|gone|lock)$")]
    private static partial Regex Hidden();
}
