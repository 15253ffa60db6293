namespace Jospar.Cli.Commands;

/// <summary>An answer that took long to find is told even where it cannot be written, as on a full disk.</summary>
internal static class FoundAnswer
{
    /// <summary>Writes what was found; tells it before the failure where that fails.</summary>
    public static void Write(Action write, Action tell)
    {
        try
        {
            write();
        }
        catch
        {
            tell();
            throw;
        }
    }
}
