using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Projects of one process cost about as much for each unit of capacity, and no project costs a thousand times what others do:
/// one that does is mostly given in another unit.
/// </summary>
internal static class UnlikelyCosts
{
    private const decimal FoldOfProcess = 100m;
    private const decimal FoldOfAll = 1000m;
    private const decimal FoldOfSite = 20m;
    private const int FewestOfProcess = 3;
    private const int FewestOfAll = 5;

    // Per unit of a smaller capacity a cost may leave what a decimal bears.
    private const decimal LeastCapacity = 0.000001m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        var told = new HashSet<ProjectId>();
        var costly = context.Programme.Projects.Where(project => project.CapitalCost.Value > 0m).ToList();
        foreach (var alike in costly.Where(project => project.Process is not null && project.Capacity >= LeastCapacity).GroupBy(project => project.Process!.Value))
        {
            CheckAlike(context, alike.Key, [.. alike], told);
        }

        if (costly.Count >= FewestOfAll)
        {
            decimal median = Apart.Median(costly.Select(project => project.CapitalCost.Value));
            foreach (var project in costly.Where(project => project.CapitalCost.Value / FoldOfAll >= median && told.Add(project.Id)))
            {
                Report(context, project, "capital_cost", project.CapitalCost.Value, $"{project.Id} costs {context.Sum(project.CapitalCost.Value)}: {Apart.Times(project.CapitalCost.Value, median)} {Numbers.Text(median)}, the median of all projects.");
            }
        }

        foreach (var (project, site) in context.Programme.Projects.SelectMany(project => project.Sites.Select(site => (project, site))))
        {
            if (Apart.IsBeyond(site.CostFactor, 1m, FoldOfSite))
            {
                Report(context, site, "cost_factor", site.CostFactor, $"{project.Id} would cost {Numbers.Text(site.CostFactor)} times its capital_cost at {site.Place}.");
            }
        }
    }

    private static void CheckAlike(RuleContext context, ProcessId process, List<Project> projects, HashSet<ProjectId> told)
    {
        if (projects.Count < FewestOfProcess)
        {
            return;
        }

        decimal median = Apart.Median(projects.Select(CostOfUnit));
        decimal capacity = Apart.Median(projects.Select(project => project.Capacity));
        decimal cost = Apart.Median(projects.Select(project => project.CapitalCost.Value));
        foreach (var project in projects.Where(project => Apart.IsBeyond(CostOfUnit(project), median, FoldOfProcess) && told.Add(project.Id)))
        {
            // Whichever of the two is the farther from what is usual is the likelier slip.
            bool isCost = Distance(project.CapitalCost.Value, cost) >= Distance(project.Capacity, capacity);
            Report(
                context, project, isCost ? "capital_cost" : "capacity", isCost ? project.CapitalCost.Value : project.Capacity,
                $"{project.Id} costs {context.Sum(CostOfUnit(project))} for each unit of capacity: {Apart.Times(CostOfUnit(project), median)} {Numbers.Text(median)}, the median of projects of {process}.");
        }
    }

    private static decimal CostOfUnit(Project project) => project.CapitalCost.Value / project.Capacity;

    private static decimal Distance(decimal value, decimal usual) => value > usual ? value / usual : usual / value;

    private static void Report(RuleContext context, object thing, string column, decimal value, string message) =>
        context.Report("cost-unlikely", thing, column, value, message);
}
