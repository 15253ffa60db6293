using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Jospar.Files;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>The folder that alternatives go to: one plan folder for each, and none of an earlier run but what holds files of somebody else.</summary>
internal static partial class AlternativesFolder
{
    /// <summary>Why alternatives cannot go to <paramref name="path"/>, which the user calls <paramref name="named"/>; nothing when they can.</summary>
    public static string? FindObstacle(string path, string named)
    {
        if (File.Exists(path))
        {
            return $"'{named}' is a file; name a folder.";
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
            Directory.Delete(folder, recursive: true);
        }

        return new EarlierAlternative(Path.GetFileName(folder), foreign);
    }

    // A folder is ours when it has one of the names that we give, and a plan in it, or was left there by an interrupted run.
    private static bool IsOurs(string entry)
    {
        var name = Path.GetFileName(entry);
        bool isNamed = AlternativesOptions.EveryDirection.Any(direction => AlternativesSearch.NameOf(direction) == name) || Test().IsMatch(name);
        return (isNamed && Directory.Exists(entry) && PlanFolderWriter.IsPlan(entry)) || WholeFolder.IsLeftover(name);
    }

    [GeneratedRegex("^(test|without|with)-[0-9]+$")]
    private static partial Regex Test();
}
