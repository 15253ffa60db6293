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
    /// refuses; then the earlier file stands as it stood.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        string place = Path.GetFullPath(path);
        string beside = Beside.Writing(place);
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
        using var held = WriteLock.Take(place);
        try
        {
            using (var stream = File.Create(beside))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The same for text, as UTF-8.</summary>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        write(writer);
    });
}
