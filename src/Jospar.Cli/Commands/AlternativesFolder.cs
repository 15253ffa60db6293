using System.Collections.Immutable;
using Jospar.Files;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>The folder that alternatives go to: one plan folder for each, and none of an earlier run but what holds files of somebody else.</summary>
internal static class AlternativesFolder
{
    /// <summary>
    /// Why alternatives to the plan in the folder <paramref name="asked"/> cannot go to <paramref name="path"/>, which the user calls
    /// <paramref name="named"/>; nothing when they can.
    /// </summary>
    public static string? FindObstacle(string path, string named, string asked)
    {
        if (File.Exists(path))
        {
            return $"'{named}' is a file; name a folder.";
        }

        if (Path.GetDirectoryName(Whole(asked)) == Whole(path))
        {
            return $"'{named}' holds the plan that is asked about ({Path.GetFileName(Whole(asked))}), and earlier alternatives there would be taken away; name another folder with --out.";
        }

        var foreign = Directory.Exists(path)
            ? Directory.EnumerateFileSystemEntries(path).FirstOrDefault(entry => !IsOurs(entry))
            : null;
        return foreign is null
            ? null
            : $"'{named}' holds something other than alternatives ({Path.GetFileName(foreign)}); name a folder that does not exist yet or holds earlier ones.";
    }

    /// <summary>Whether every plan of an earlier run has its folder there.</summary>
    public static bool HoldsAll(string path, IEnumerable<FoundPlan> plans) =>
        plans.All(plan => PlanFolderWriter.IsPlan(Path.Combine(path, plan.Name)));

    /// <summary>
    /// Writes the alternatives as plan folders. Those of an earlier run that are not found again are taken away, but for what holds
    /// files that are not a plan's own; answers what became of them, by name.
    /// </summary>
    public static ImmutableArray<EarlierAlternative> Write(string path, PackageInput input, IReadOnlyList<AlternativePlan> plans)
    {
        if (plans.Count > 0)
        {
            Directory.CreateDirectory(path);
        }

        foreach (var alternative in plans)
        {
            PlanFolderFiles.Write(Path.Combine(path, alternative.Name), input, alternative.Plan);
        }

        if (!Directory.Exists(path))
        {
            return [];
        }

        PlanFolderWriter.RecoverAll(path);
        return [.. Directory.GetDirectories(path)
            .Where(earlier => IsOurs(earlier) && plans.All(plan => plan.Name != Path.GetFileName(earlier)))
            .Order(StringComparer.Ordinal)
            .Select(TakeAway)];
    }

    private static EarlierAlternative TakeAway(string folder)
    {
        string? foreign = PlanFolderWriter.FindForeign(folder);
        if (foreign is null)
        {
            WholeFolder.Delete(folder);
        }

        return new EarlierAlternative(Path.GetFileName(folder), foreign);
    }

    // A folder is ours when the plan in it says that it was found as an alternative of that name, or where an interrupted run left it.
    private static bool IsOurs(string entry)
    {
        string name = Path.GetFileName(entry);
        bool isFound = Directory.Exists(entry) && PlanFolderWriter.IsPlan(entry)
            && PlanFolderReader.FindOrigin(entry) is { Purpose: PlanPurpose.Alternative, Direction: { } direction } && direction == name;
        return isFound || WholeFolder.IsLeftover(name);
    }

    private static string Whole(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
