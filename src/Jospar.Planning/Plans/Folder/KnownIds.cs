using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>The ids that a programme has, by what the columns of a plan refer to.</summary>
internal sealed class KnownIds
{
    private readonly Dictionary<string, HashSet<string>> _ids;

    /// <summary>The ids of a programme.</summary>
    public KnownIds(Programme programme) => _ids = new(StringComparer.Ordinal)
    {
        ["projects"] = [.. programme.Projects.Select(row => row.Id.Value)],
        ["places"] = [.. programme.Places.Select(row => row.Id.Value)],
        ["units"] = [.. UnitsOf(programme)],
        ["processes"] = [.. programme.Processes.Select(row => row.Id.Value)],
        ["commodities"] = [.. programme.Commodities.Select(row => row.Id.Value)],
        ["links"] = [.. programme.Links.Select(row => row.Id.Value)],
        ["funds"] = [.. programme.Funds.Select(row => row.Id.Value)],
        ["targets"] = [.. programme.Targets.Select(row => row.Id.Value)],
    };

    /// <summary>Whether the programme has a thing of this kind and id.</summary>
    public bool Has(string kind, string id) => _ids[kind].Contains(id);

    private static IEnumerable<string> UnitsOf(Programme programme) =>
        programme.Facilities.Select(facility => UnitId.FromFacility(facility.Id).Value).Concat(
            from project in programme.Projects
            from site in project.Sites
            select UnitId.FromProject(project.Id, site.Place).Value);
}
