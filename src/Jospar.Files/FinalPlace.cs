using System.Formats.Tar;

namespace Jospar.Files;

/// <summary>Where what is written to a path comes to stand.</summary>
internal static class FinalPlace
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The place that a path leads to through links, whether anything stands there or not.</summary>
    public static string Of(string path)
    {
        string place = Path.GetFullPath(path);
        for (int links = 0; links < MostLinks && !IsOpenFile(place) && new FileInfo(place) is { LinkTarget: not null } link; links++)
        {
            place = link.ResolveLinkTarget(returnFinalTarget: false)!.FullName;
        }

        return place;
    }

    /// <summary>Whether what is written there runs on, as into a pipe or a device, and never comes to stand there.</summary>
    public static bool IsStream(string place) =>
        IsOpenFile(place) || (File.Exists(place) && new FileInfo(place).Length == 0 && KindOf(place) is not (TarEntryType.RegularFile or TarEntryType.SymbolicLink));

    /// <summary>
    /// Throws <see cref="PlaceRefusedException"/> where a place is the process's own standard output, which holds what a command says, and what else
    /// is written there is lost.
    /// </summary>
    public static void RefuseOutput(string place)
    {
        if (place is "/proc/self/fd/1" or "/dev/fd/1" or "/dev/stdout")
        {
            throw new PlaceRefusedException("Standard output is for what the command says: name a file, or another descriptor, as in -o /dev/fd/3 3>page.html.");
        }
    }

    // What the process holds open under a number; its links name pipes by words that are no paths.
    private static bool IsOpenFile(string place) =>
        place.StartsWith("/proc/self/fd/", StringComparison.Ordinal) || place.StartsWith("/dev/fd/", StringComparison.Ordinal);

    // Nothing else in .NET tells pipes and devices from files without opening them, and whoever waits at a pipe would notice that.
    private static TarEntryType? KindOf(string place)
    {
        using var tape = new MemoryStream();
        using (var writer = new TarWriter(tape, leaveOpen: true))
        {
            writer.WriteEntry(place, "place");
        }

        tape.Position = 0;
        using var reader = new TarReader(tape);
        return reader.GetNextEntry()?.EntryType;
    }
}
