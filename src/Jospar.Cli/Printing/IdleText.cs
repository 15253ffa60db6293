using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>Plants that a plan leaves idle, in words: launched ones, and those that stood before.</summary>
internal static class IdleText
{
    private const int Named = 3;

    /// <summary>A line for each kind that there is.</summary>
    public static IEnumerable<string> Lines(Programme programme, Plan plan)
    {
        var idle = IdlePlants.Of(programme, plan);
        if (!idle.IsEmpty)
        {
            var names = idle.Select(row => programme.Projects.First(project => project.Id == row.Project).Name.En);
            var plants = idle.Length == 1 ? "1 launched plant makes" : $"{Figures.Whole(idle.Length)} launched plants make";
            yield return $"{plants} nothing in any year: {FirstOf(names, idle.Length)}; {Figures.Whole(idle.Sum(row => row.Jobs))} of the direct jobs are there";
        }

        var still = StillFacilities.Of(programme, plan);
        if (!still.IsEmpty)
        {
            var names = still.Select(plant => $"{plant.Facility.Name.En} ({plant.YearsText})");
            var plants = still.Length == 1 ? "1 plant that stood before makes" : $"{Figures.Whole(still.Length)} plants that stood before make";
            var jobs = still.Sum(plant => plant.Facility.Jobs);
            yield return $"{plants} nothing in some years: {FirstOf(names, still.Length)}{(jobs > 0 ? $"; {Figures.Whole(jobs)} {(jobs == 1 ? "person works" : "people work")} there" : "")}";
        }
    }

    private static string FirstOf(IEnumerable<string> names, int count) =>
        string.Join(", ", names.Take(Named)) + (count > Named ? $" and {Figures.Whole(count - Named)} more" : "");
}
