namespace Jospar.Domain;

/// <summary>
/// Whole costs told of projects that have not begun: each is one of the site where the project was planned when it was told, so that it
/// means more or less where the project begins elsewhere.
/// </summary>
internal static class EarlyEstimates
{
    /// <summary>A fact with the site that it was told for; others as they are.</summary>
    public static Actual Placed(History history, Actual fact) =>
        fact is { Kind: ActualKind.TotalCost, Site: null, Project: { } id } && history.Begun.All(begun => begun.Project.Id != id)
            && history.Programme.Projects.FirstOrDefault(project => project.Id == id) is { } project
            ? fact with { Site = history.FindPlannedSite(project)?.Place }
            : fact;

    /// <summary>What a fact says where the project began.</summary>
    public static decimal? Restated(BegunProject begun, Actual fact)
    {
        var site = begun.Project.Sites.FirstOrDefault(site => site.Place == fact.Site) ?? begun.Site;
        return fact.Value * begun.Site.CostFactor / site.CostFactor;
    }
}
