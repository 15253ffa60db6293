namespace Jospar.Files;

/// <summary>Whether a place can be written, asked before hours of work go into what is to stand there.</summary>
public static class WritablePlace
{
    /// <summary>
    /// Throws what writing would throw, <see cref="UnauthorizedAccessException"/> or <see cref="IOException"/>, where nothing can be
    /// put beside what <paramref name="path"/> leads to, or beside the first of its folders that is not there yet, or where a folder stands
    /// there that cannot be replaced, or where it is standard output. Leaves nothing, and leaves pipes and devices alone.
    /// </summary>
    public static void Check(string path)
    {
        string whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string final = FinalPlace.Of(whole);
        FinalPlace.RefuseOutput(final);
        if (FinalPlace.IsStream(final))
        {
            return;
        }

        Beside.RefuseLongName(whole);
        RefuseDeadLink(whole);
        RefuseFixedFolder(final);
        string place = FirstAbsent(final);
        try
        {
            WriteLock.Take(place).Dispose();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"Nothing can be written to '{Path.GetDirectoryName(place)}'.", denied);
        }
    }

    /// <summary>Whether what is written to <paramref name="path"/> runs on, as into a pipe or a device, and replaces nothing.</summary>
    public static bool IsStream(string path) => FinalPlace.IsStream(FinalPlace.Of(path));

    /// <summary>
    /// Makes the folder that <paramref name="place"/> lies in. Throws <see cref="IOException"/> where a file is in the way, or a link
    /// that leads nowhere.
    /// </summary>
    internal static void MakeFolderOf(string place)
    {
        FirstAbsent(place);
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
    }

    /// <summary>
    /// Throws <see cref="PlaceRefusedException"/> where a folder stands at <paramref name="place"/> that another cannot take the place of: a disk is
    /// mounted there, or this program was started in it, whose shell would be left in a folder that is gone.
    /// </summary>
    internal static void RefuseFixedFolder(string place)
    {
        if (!Directory.Exists(place))
        {
            return;
        }

        if (DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == place))
        {
            throw new PlaceRefusedException($"'{place}' is where a disk is mounted, and cannot be replaced as a whole: name a folder in it, such as '{Path.Combine(place, "plan")}'.");
        }

        string current = Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());
        if (current == place || current.StartsWith(place + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new PlaceRefusedException($"'{place}' is the folder that the command was given in, and would be replaced as a whole: go to another first (cd ..), or name a folder that is not there yet.");
        }
    }

    // The place itself, or the first of its folders that is not there.
    private static string FirstAbsent(string place)
    {
        while (Path.GetDirectoryName(place) is { } parent && !Directory.Exists(parent))
        {
            RefuseDeadLink(parent);
            if (File.Exists(parent))
            {
                throw new IOException($"'{parent}' is a file, and a folder is needed there.");
            }

            place = parent;
        }

        return place;
    }

    // A link to a folder is a place like any other; of one in a circle the system says so itself.
    private static void RefuseDeadLink(string path)
    {
        var link = new FileInfo(path);
        if (link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is { } target && !File.Exists(target.FullName) && !Directory.Exists(target.FullName))
        {
            throw new IOException($"'{path}' is a link to '{target.FullName}', which is not there.");
        }
    }
}
