using System.Text.RegularExpressions;

namespace Jospar.Files;

/// <summary>The hidden names beside a place: all that a run may leave there when it is killed.</summary>
internal static partial class Beside
{
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

    private static string Name(string place, string what) =>
        Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.jospar-{what}");

    [GeneratedRegex(@"^\.(.+)\.jospar-(?:writing|old|gone|lock)$")]
    private static partial Regex Hidden();
}
