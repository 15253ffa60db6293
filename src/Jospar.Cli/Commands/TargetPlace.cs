namespace Jospar.Cli.Commands;

/// <summary>The place that a package is to be written to.</summary>
internal static class TargetPlace
{
    /// <summary>Why nothing can be written there without destroying something else; empty when it can.</summary>
    public static string? FindObstacle(string path, string named)
    {
        var isFile = Path.GetExtension(path).ToUpperInvariant() is ".ZIP" or ".XLSX" or ".XLSM";
        if (isFile)
        {
            return Directory.Exists(path) ? $"'{named}' is a folder; name a file." : null;
        }

        if (File.Exists(path))
        {
            return $"'{named}' is a file; end the name in .zip or .xlsx, or name a folder.";
        }

        var isFree = !Directory.Exists(path)
            || !Directory.EnumerateFileSystemEntries(path).Any()
            || File.Exists(Path.Combine(path, "programme.yaml"));
        return isFree ? null : $"'{named}' holds something other than a programme; name an empty folder or a new one.";
    }
}
