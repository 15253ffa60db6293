using System.Text;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>
/// Writes plan folders. A plan is written beside its place and then moved there, so that a folder never holds half a
/// plan: whoever is interrupted leaves the old plan, or the new one, and at most a hidden folder ending in
/// <c>.jospar-writing</c> or <c>.jospar-old</c> beside it, which the next writing clears away.
/// </summary>
public static class PlanFolderWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Why a plan cannot be written to <paramref name="folder"/>, in one sentence: something stands there that is not
    /// an earlier plan. Nothing when it can.
    /// </summary>
    public static string? FindObstacle(string folder)
    {
        string place = Place(folder);
        if (File.Exists(place))
        {
            return $"'{folder}' is a file; name a folder that does not exist yet or holds an earlier plan.";
        }

        return !Directory.Exists(place) || IsEmpty(place) || IsPlan(place)
            ? null
            : $"'{folder}' holds something other than a plan; name a folder that does not exist yet or holds an earlier plan.";
    }

    /// <summary>
    /// Writes a plan with its <paramref name="companions"/>, in the place of an earlier one if there is one; files in the
    /// folder that are not a plan's own stay there, reports and companions of the earlier plan do not. Throws
    /// <see cref="IOException"/> where <see cref="FindObstacle"/> names an obstacle or the disk refuses, and
    /// <see cref="ArgumentException"/> for a companion whose name is not among <see cref="PlanFormat.Companions"/>.
    /// </summary>
    public static void Write(string folder, Plan plan, Programme programme, params ReadOnlySpan<PlanCompanion> companions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(programme);
        CheckNames(companions);
        string place = Place(folder);
        string beside = Beside(place, "writing");
        Recover(place);
        if (FindObstacle(folder) is { } obstacle)
        {
            throw new IOException(obstacle);
        }

        Clear(beside);
        Directory.CreateDirectory(beside);
        WriteFiles(beside, plan, programme, companions);
        Replace(place, beside);
    }

    /// <summary>Whether the folder holds a plan, as far as its files' names say.</summary>
    public static bool IsPlan(string folder) =>
        File.Exists(Path.Combine(folder, PlanFormat.PlanFile)) && File.Exists(Path.Combine(folder, PlanFormat.PackageFile))
        && File.Exists(Path.Combine(folder, PlanTableSet.Launches.Definition.FileName));

    private static void CheckNames(ReadOnlySpan<PlanCompanion> companions)
    {
        foreach (var companion in companions)
        {
            if (!PlanFormat.Companions.Contains(companion.Name))
            {
                throw new ArgumentException($"A plan has no companion called {companion.Name}.", nameof(companions));
            }
        }
    }

    private static void WriteFiles(string folder, Plan plan, Programme programme, ReadOnlySpan<PlanCompanion> companions)
    {
        foreach (var companion in companions)
        {
            WriteFile(folder, companion.Name, companion.Bytes.Span);
        }

        foreach (var table in PlanTableSet.All)
        {
            WriteFile(folder, table.Definition.FileName, table.Text(plan.Tables));
        }

        WriteFile(folder, PlanFormat.PackageFile, PlanDataPackage.Text());
        WriteFile(folder, PlanFormat.PlanFile, PlanJson.Text(plan, programme));
    }

    private static void WriteFile(string folder, string name, string text) => WriteFile(folder, name, Utf8.GetBytes(text));

    private static void WriteFile(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static void Replace(string place, string beside)
    {
        string old = Beside(place, "old");
        if (!Directory.Exists(place))
        {
            Directory.Move(beside, place);
            return;
        }

        Directory.Move(place, old);
        Directory.Move(beside, place);
        KeepForeignFiles(old, place);
        Clear(old);
    }

    // Whoever was interrupted between the two moves left the old plan under its other name, or foreign files in it.
    private static void Recover(string place)
    {
        string old = Beside(place, "old");
        if (!Directory.Exists(old) || !IsPlan(old))
        {
            return;
        }

        if (Directory.Exists(place))
        {
            KeepForeignFiles(old, place);
            Clear(old);
        }
        else
        {
            Directory.Move(old, place);
        }
    }

    private static void KeepForeignFiles(string old, string place)
    {
        var own = PlanTableSet.All.Select(table => table.Definition.FileName)
            .Concat([PlanFormat.PlanFile, PlanFormat.PackageFile, .. PlanFormat.Companions]).ToHashSet(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFileSystemEntries(old))
        {
            string name = Path.GetFileName(path);
            string kept = Path.Combine(place, name);
            if (!own.Contains(name) && !IsReport(name) && !Path.Exists(kept))
            {
                Directory.Move(path, kept);
            }
        }
    }

    private static bool IsReport(string name) =>
        name.StartsWith("report", StringComparison.Ordinal) && name.EndsWith(".html", StringComparison.Ordinal);

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static string Beside(string place, string what) =>
        Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.jospar-{what}");

    private static string Place(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
