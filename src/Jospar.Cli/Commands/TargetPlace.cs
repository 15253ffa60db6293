using System.CommandLine;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Cli.Commands;

/// <summary>The place that a package is to be written to.</summary>
internal static class TargetPlace
{
    // Whoever names such a file expects it, and not a folder of that name.
    private static readonly string[] OtherKinds = [".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".json", ".yaml", ".yml", ".7z", ".tar", ".gz", ".html"];

    /// <summary><c>--replace</c>.</summary>
    public static Option<bool> Replace() => new("--replace") { Description = "Replaces a programme that stands there already." };

    /// <summary>Why nothing can be written there without destroying something else; empty when it can.</summary>
    public static string? FindObstacle(string path, string named, bool replace)
    {
        if (!Directory.Exists(path) && OtherKinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            return $"'{named}' names a kind of file that no programme is written as; end the name in .zip or .xlsx, or name a folder.";
        }

        if (PackageReader.KindOf(path) != PackageKind.Folder)
        {
            return Directory.Exists(path) ? $"'{named}' is a folder; name a file."
                : File.Exists(path) && !replace ? $"'{named}' is there already; name another file, or say --replace."
                : null;
        }

        if (File.Exists(path))
        {
            return $"'{named}' is a file; end the name in .zip or .xlsx, or name a folder.";
        }

        return Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() ? FindObstacleInFolder(path, named, replace) : null;
    }

    private static string? FindObstacleInFolder(string path, string named, bool replace)
    {
        var isProgramme = File.Exists(Path.Combine(path, "programme.yaml"));
        return (isProgramme, replace) switch
        {
            (true, true) => null,
            (true, false) => $"'{named}' holds a programme already; name another folder, or say --replace.",
            _ => $"'{named}' holds something other than a programme; name an empty folder or a new one.",
        };
    }
}
