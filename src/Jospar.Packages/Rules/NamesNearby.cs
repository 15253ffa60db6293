using Jospar.Domain;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Rules;

/// <summary>
/// Tags, families, carriers, sponsors and sectors are written one way: one that differs from another only by capitals or a letter was probably meant to be
/// it, and what filters by the other, or a link that carries the other, passes it over.
/// </summary>
internal static class NamesNearby
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "links", "projects"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        CheckNames(context, "tags", [.. programme.Projects.SelectMany(project => project.Tags.Select(tag => (tag, (object)project)))]);
        CheckNames(context, "family",
        [
            .. programme.Commodities.Select(commodity => (commodity.Family, (object)commodity)),
            .. programme.Projects.Select(project => (project.Family, (object)project)),
        ]);
        CheckNames(context, "carrier", CarriersOf(programme));
        CheckNames(context, "sponsor", [.. programme.Projects.Where(project => project.Sponsor is not null).Select(project => (project.Sponsor!, (object)project))]);

        // Where sectors are listed, one that is not of the list is told by itself.
        if (programme.Sectors.IsEmpty)
        {
            CheckNames(context, "sector", [.. programme.Projects.Select(project => (project.Sector, (object)project))]);
        }
    }

    // A link whose carrier no commodity has is told by itself.
    private static List<(string Name, object Thing)> CarriersOf(Programme programme)
    {
        var used = programme.Commodities.Where(commodity => commodity.Carrier is not null).Select(commodity => (commodity.Carrier!, (object)commodity)).ToList();
        var known = used.Select(use => use.Item1).ToHashSet();
        return [.. used, .. programme.Links.Where(link => known.Contains(link.Carrier)).Select(link => (link.Carrier, (object)link))];
    }

    private static void CheckNames(RuleContext context, string column, List<(string Name, object Thing)> uses)
    {
        var names = uses.GroupBy(use => use.Name).Select(group => new Use(group.Key, group.Count(), group.First().Thing)).ToList();
        var alike = names.GroupBy(use => NearestName.LookOf(use.Name)).ToDictionary(group => group.Key, group => group.MaxBy(use => use.Count)!);
        var common = names.Where(use => use.Count > 1).ToList();
        foreach (var use in names)
        {
            var usual = alike[NearestName.LookOf(use.Name)];
            var meant = usual != use ? usual : common.Find(other => other.Count >= 2 * use.Count && NearestName.IsSlip(use.Name, other.Name));
            if (meant is not null)
            {
                string word = column == "tags" ? "tag" : column;
                context.Report(
                    "name-nearby", use.First, column, use.Name,
                    $"The {word} “{use.Name}” ({Times(use.Count)}) is nearly “{meant.Name}” ({Times(meant.Count)}); what counts or carries one of them passes the other over.",
                    $"Did you mean {meant.Name}?");
            }
        }
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private sealed record Use(string Name, int Count, object First);
}
