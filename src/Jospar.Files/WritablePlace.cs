namespace Jospar.Files;

/// <summary>Whether a place can be written, asked before hours of work go into what is to stand there.</summary>
public static class WritablePlace
{
    /// <summary>
    /// Throws what writing would throw, <see cref="UnauthorizedAccessException"/> or <see cref="IOException"/>, where nothing can be
    /// put beside <paramref name="path"/>, or beside the first of its folders that is not there yet. Leaves nothing.
    /// </summary>
    public static void Check(string path)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        while (Path.GetDirectoryName(place) is { } parent && !Directory.Exists(parent))
        {
            place = parent;
        }

        try
        {
            WriteLock.Take(place).Dispose();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"Nothing can be written to '{Path.GetDirectoryName(place)}'.", denied);
        }
    }
}
