using System.Text;
using Jospar.Domain;
using Jospar.Files;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Writes plan folders, each as a <see cref="WholeFolder"/>: none ever holds half a plan.</summary>
public static class PlanFolderWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly HashSet<string> OwnNames =
    [
        .. PlanTableSet.All.Select(table => table.Definition.FileName), PlanFormat.PlanFile, PlanFormat.PackageFile, .. PlanFormat.Companions, .. PlanFormat.Pages,
    ];

    /// <summary>
    /// Why a plan cannot be written to <paramref name="folder"/>, in one sentence: something stands there that is not
    /// an earlier plan. Nothing when it can.
    /// </summary>
    public static string? FindObstacle(string folder)
    {
        if (File.Exists(folder))
        {
            return $"'{folder}' is a file; name a folder that does not exist yet or holds an earlier plan.";
        }

        return !Directory.Exists(folder) || IsEmpty(folder) || IsPlan(folder)
            ? null
            : $"'{folder}' holds something other than a plan; name a folder that does not exist yet or holds an earlier plan.";
    }

    /// <summary>
    /// Writes a plan with its <paramref name="companions"/>, in the place of an earlier one if there is one; files in the
    /// folder that are not a plan's own stay there, reports and companions of the earlier plan do not. Throws
    /// <see cref="IOException"/> where <see cref="FindObstacle"/> names an obstacle or the disk refuses,
    /// <see cref="PlanTooLargeException"/> where a number is too large to be read again, and <see cref="ArgumentException"/> for a companion whose name is neither
    /// among <see cref="PlanFormat.Companions"/> nor among <see cref="PlanFormat.Pages"/>.
    /// </summary>
    public static void Write(string folder, Plan plan, Programme programme, params ReadOnlySpan<PlanCompanion> companions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(programme);
        CheckNames(companions);
        new WholeFolder(folder, IsOwn).Write(Files(plan, programme, companions.ToArray()), () => FindObstacle(folder));
    }

    /// <summary>
    /// Has something written beside a plan in its folder, while no run replaces that; answers whether it was, which it was not where
    /// the folder holds another plan by now, or none.
    /// </summary>
    public static bool WriteBeside(string folder, Plan plan, Action write)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new WholeFolder(folder, IsOwn).ActWithin(() => PlanFolderReader.Holds(folder, plan), write);
    }

    /// <summary>Puts the earlier plan back where a run was killed while it replaced it, for whoever reads the folder.</summary>
    public static void PutBack(string folder) => new WholeFolder(folder, IsOwn).PutBack();

    /// <summary>Clears away what interrupted runs left beside the plan folders in <paramref name="parent"/>.</summary>
    public static void RecoverAll(string parent) => WholeFolder.RecoverAll(parent, IsOwn);

    /// <summary>Whether the folder holds a plan, as far as its files' names say.</summary>
    public static bool IsPlan(string folder) =>
        File.Exists(Path.Combine(folder, PlanFormat.PlanFile)) && File.Exists(Path.Combine(folder, PlanFormat.PackageFile))
        && File.Exists(Path.Combine(folder, PlanTableSet.Launches.Definition.FileName));

    /// <summary>The name of a file in a plan's folder that is none of a plan's own, the first by name; empty where there is none.</summary>
    public static string? FindForeign(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .Select(path => Path.GetFileName(path))
        .Where(name => !IsOwn(name) && !WholeFolder.IsLeftover(name))
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private static void CheckNames(ReadOnlySpan<PlanCompanion> companions)
    {
        foreach (var companion in companions)
        {
            if (!PlanFormat.Companions.Contains(companion.Name) && !PlanFormat.Pages.Contains(companion.Name))
            {
                throw new ArgumentException($"A plan has no companion called {companion.Name}.", nameof(companions));
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(Plan plan, Programme programme, PlanCompanion[] companions)
    {
        foreach (var companion in companions)
        {
            yield return (companion.Name, companion.Bytes.ToArray());
        }

        foreach (var table in PlanTableSet.All)
        {
            yield return (table.Definition.FileName, Utf8.GetBytes(table.Text(plan.Tables)));
        }

        yield return (PlanFormat.PackageFile, Utf8.GetBytes(PlanDataPackage.Text()));
        yield return (PlanFormat.PlanFile, Utf8.GetBytes(PlanJson.Text(plan, programme)));
    }

    private static bool IsOwn(string name) => OwnNames.Contains(name);

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
