namespace Jospar.Files;

/// <summary>
/// A folder that is written beside its place and then moved there, so that it never holds half of what was written:
/// whoever is interrupted leaves the old folder, or the new one, and at most hidden names ending in <c>.jospar-…</c>
/// beside it, which the next writing clears away. Runs that write the same folder do so one after the other.
/// </summary>
public sealed class WholeFolder
{
    // EROFS of Linux and of macOS.
    private const int ReadOnlyDisk = 30;

    private readonly string _place;
    private readonly Func<string, bool> _isOwn;

    /// <summary>
    /// The folder at a path. Files whose names <paramref name="isOwn"/> knows are replaced when it is written anew; foreign ones stay.
    /// </summary>
    public WholeFolder(string folder, Func<string, bool> isOwn)
    {
        _place = Place(folder);
        _isOwn = isOwn;
    }

    /// <summary>Whether a name is one that interrupted runs leave beside a folder or file.</summary>
    public static bool IsLeftover(string name) => Beside.FindPlace(name) is not null;

    /// <summary>Clears away what interrupted runs left beside any folder in <paramref name="parent"/>.</summary>
    public static void RecoverAll(string parent, Func<string, bool> isOwn)
    {
        string[] names = [.. Directory.GetFileSystemEntries(parent).Select(path => Beside.FindPlace(Path.GetFileName(path))).OfType<string>().Distinct()];
        foreach (string name in names)
        {
            var folder = new WholeFolder(Path.Combine(parent, name), isOwn);
            using var held = WriteLock.Take(folder._place);
            folder.Recover();
        }
    }

    /// <summary>
    /// Puts the earlier folder back where a run was killed between taking it away and putting the new one there, so that whoever
    /// reads finds it; waits for a run that is just at it. Throws <see cref="UnauthorizedAccessException"/> or
    /// <see cref="IOException"/> where the disk refuses.
    /// </summary>
    public void PutBack()
    {
        if (!Directory.Exists(_place) && Directory.Exists(Beside.Old(_place)))
        {
            using var held = WriteLock.Take(_place);
            Recover();
        }
    }

    /// <summary>
    /// Writes the files, in the place of an earlier folder if there is one. Throws <see cref="IOException"/> where
    /// <paramref name="findObstacle"/> names an obstacle or the disk refuses; then the earlier folder stands as it stood.
    /// </summary>
    public void Write(IEnumerable<(string Name, byte[] Bytes)> files, Func<string?> findObstacle)
    {
        WritablePlace.MakeFolderOf(_place);
        WritablePlace.RefuseFixedFolder(_place);
        using var held = WriteLock.Take(_place);
        Recover();
        if (findObstacle() is { } obstacle)
        {
            throw new IOException(obstacle);
        }

        string beside = Beside.Writing(_place);
        try
        {
            WriteFiles(Directory.CreateDirectory(beside).FullName, files);
            Replace(beside);
        }
        finally
        {
            Beside.Clear(beside);
        }
    }

    /// <summary>
    /// Acts while no run replaces the folder, where <paramref name="isMeant"/> finds what is expected in it; answers whether it did.
    /// </summary>
    public bool ActWithin(Func<bool> isMeant, Action act)
    {
        using var held = TakeIfReplaceable();
        if (held is not null)
        {
            Recover();
        }

        bool acts = isMeant();
        if (acts)
        {
            act();
        }

        return acts;
    }

    /// <summary>
    /// Takes a folder away: whoever is interrupted leaves it whole, or at most a hidden name beside it. Of a link, the link alone.
    /// </summary>
    public static void Delete(string folder)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        using var held = WriteLock.Take(place);
        Beside.Clear(Beside.Gone(place));
        Directory.Move(place, Beside.Gone(place));
        Beside.Clear(Beside.Gone(place));
    }

    // Where nothing can be made beside the folder, no run can replace it.
    private IDisposable? TakeIfReplaceable()
    {
        try
        {
            return WriteLock.Take(_place);
        }
        catch (Exception fixedPlace) when (fixedPlace is UnauthorizedAccessException or DirectoryNotFoundException or IOException { HResult: ReadOnlyDisk })
        {
            return null;
        }
    }

    private static void WriteFiles(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        foreach (var (name, bytes) in files)
        {
            using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
    }

    private void Replace(string beside)
    {
        if (!Directory.Exists(_place))
        {
            Directory.Move(beside, _place);
            return;
        }

        Directory.Move(_place, Beside.Old(_place));
        Directory.Move(beside, _place);
        KeepForeignFiles();
    }

    // Whoever was interrupted between the two moves left the old folder under its other name, or foreign files in it.
    private void Recover()
    {
        Beside.Clear(Beside.Writing(_place));
        Beside.Clear(Beside.Gone(_place));
        string old = Beside.Old(_place);
        if (Directory.Exists(old) && !Directory.Exists(_place))
        {
            Directory.Move(old, _place);
        }
        else if (Directory.Exists(old))
        {
            KeepForeignFiles();
        }
    }

    // What is deleted has a name of its own first: a folder called old is whole, whenever a run is interrupted.
    private void KeepForeignFiles()
    {
        string old = Beside.Old(_place);
        foreach (string path in Directory.GetFileSystemEntries(old))
        {
            string name = Path.GetFileName(path);
            string kept = Path.Combine(_place, name);
            if (!_isOwn(name) && !IsLeftover(name) && !Path.Exists(kept))
            {
                Directory.Move(path, kept);
            }
        }

        Directory.Move(old, Beside.Gone(_place));
        Beside.Clear(Beside.Gone(_place));
    }

    // A link to a folder stays a link: the folder that it leads to is written.
    private static string Place(string folder)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(place) && new DirectoryInfo(place).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : place;
    }
}
