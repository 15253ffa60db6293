namespace Jospar.Domain;

/// <summary>What a programme names, whatever its kind.</summary>
public static class NamedThings
{
    /// <summary>Every id with its name; where two kinds share an id, the one that is more often spoken of comes first.</summary>
    public static IEnumerable<(string Id, LocalisedText Name)> Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return
        [
            .. programme.Places.Select(place => (place.Id.Value, place.Name)),
            .. programme.Commodities.Select(commodity => (commodity.Id.Value, commodity.Name)),
            .. programme.Projects.Select(project => (project.Id.Value, project.Name)),
            .. programme.Facilities.Select(facility => (facility.Id.Value, facility.Name)),
            .. programme.Links.Select(link => (link.Id.Value, link.Name)),
            .. programme.Funds.Select(fund => (fund.Id.Value, fund.Name)),
            .. programme.Limits.Select(limit => (limit.Id.Value, limit.Name)),
            .. programme.Targets.Select(target => (target.Id.Value, target.Name)),
            .. programme.Sectors.Select(sector => (sector.Id, sector.Name)),
        ];
    }

    /// <summary>The names by id, each as <paramref name="inWords"/> says it.</summary>
    public static Dictionary<string, string> ById(Programme programme, Func<LocalisedText, string> inWords)
    {
        ArgumentNullException.ThrowIfNull(inWords);
        return Of(programme).DistinctBy(named => named.Id).ToDictionary(named => named.Id, named => inWords(named.Name), StringComparer.Ordinal);
    }
}
