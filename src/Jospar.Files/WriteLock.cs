namespace Jospar.Files;

/// <summary>
/// Held while a place is written, so that two runs write it one after the other. The system takes it from a run that
/// is killed, and what that run left is then known to be nobody's.
/// </summary>
internal static class WriteLock
{
    // EWOULDBLOCK of Linux and of macOS.
    private const int BusyOnLinux = 11;
    private const int BusyOnMac = 35;
    private const int UsualPatience = 3000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Waits until nobody else writes <paramref name="place"/>. Throws <see cref="IOException"/> where it is still being
    /// written after <paramref name="patience"/> looks, a minute by default, and where its name is too long.
    /// </summary>
    public static IDisposable Take(string place, int patience = UsualPatience)
    {
        Beside.RefuseLongName(place);
        for (int looks = 1; ; looks++)
        {
            try
            {
                return Open(Beside.Lock(place));
            }
            catch (IOException busy) when (busy.HResult is BusyOnLinux or BusyOnMac)
            {
                if (looks >= patience)
                {
                    throw new IOException($"Another run of jospar is writing '{place}'. Wait until it has ended, or name another place.", busy);
                }

                Thread.Sleep(Pause);
            }
        }
    }

    // With these very options .NET deletes the file before it lets go of the lock, and opens anew where it locked a deleted one.
    private static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
}
