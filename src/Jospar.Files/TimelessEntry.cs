using System.IO.Compression;

namespace Jospar.Files;

/// <summary>Entries of zips that do not say when they were written, so that the same content gives the same bytes.</summary>
public static class TimelessEntry
{
    // Zips cannot hold earlier times.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds an entry to a zip that is being written.</summary>
    public static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(write);
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        write(content);
    }
}
