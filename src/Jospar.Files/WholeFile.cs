using System.Text;

namespace Jospar.Files;

/// <summary>
/// Writes a file beside its place and moves it there, so that whoever is interrupted leaves the old file whole and whoever
/// fails leaves nothing beside it.
/// </summary>
public static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes bytes; the file's folder is made where it is not there. Throws <see cref="IOException"/> where the disk
    /// refuses; then the earlier file stands as it stood. A link stays a link, and the file that it leads to is written; a pipe
    /// or a device is written straight.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        string place = FinalPlace.Of(path);
        FinalPlace.RefuseOutput(place);
        if (FinalPlace.IsStream(place))
        {
            using var stream = new FileStream(place, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            write(stream);
        }
        else
        {
            Write([(place, write)]);
        }
    }

    /// <summary>The same for text, as UTF-8.</summary>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, AsBytes(write));

    /// <summary>
    /// The same for files that belong together: all are whole before the first of them takes its place, in the order given.
    /// </summary>
    public static void WriteTexts(string folder, params ReadOnlySpan<(string Name, Action<TextWriter> Write)> files)
    {
        var all = new List<(string Path, Action<Stream> Write)>(files.Length);
        foreach (var (name, write) in files)
        {
            all.Add((Path.Combine(folder, name), AsBytes(write)));
        }

        Write(all);
    }

    private static void Write(List<(string Path, Action<Stream> Write)> files)
    {
        string[] places = [.. files.Select(file => Path.GetFullPath(file.Path))];
        foreach (string place in places)
        {
            WritablePlace.MakeFolderOf(place);
        }

        var held = new List<IDisposable>(places.Length);
        try
        {
            // In the order of their names, so that two runs never wait for each other.
            held.AddRange(places.Order(StringComparer.Ordinal).Select(place => WriteLock.Take(place)));
            foreach (var (place, file) in places.Zip(files))
            {
                WriteBeside(place, file.Write);
            }

            foreach (string place in places)
            {
                File.Move(Beside.Writing(place), place, overwrite: true);
            }
        }
        finally
        {
            LetGo(held, places);
        }
    }

    private static void WriteBeside(string place, Action<Stream> write)
    {
        // What a killed run left of a folder of this name would be in the way.
        Beside.Clear(Beside.Writing(place));
        using var stream = File.Create(Beside.Writing(place));
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    private static void LetGo(List<IDisposable> held, string[] places)
    {
        // What lies beside a place that is not held is another run's.
        if (held.Count == places.Length)
        {
            foreach (string place in places)
            {
                Beside.Clear(Beside.Writing(place));
            }
        }

        foreach (var taken in held)
        {
            taken.Dispose();
        }
    }

    private static Action<Stream> AsBytes(Action<TextWriter> write) => stream =>
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        write(writer);
    };
}
