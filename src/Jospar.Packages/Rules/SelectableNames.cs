using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>The names that a column of <c>uncertainties.csv</c> may select by.</summary>
internal sealed class SelectableNames(Programme programme)
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal)
    {
        ["commodity"] = [.. programme.Commodities.Select(commodity => commodity.Id.Value)],
        ["family"] = [.. programme.Commodities.Select(commodity => commodity.Family), .. programme.Projects.Select(project => project.Family)],
        ["project"] = [.. programme.Projects.Select(project => project.Id.Value)],
        ["facility"] = [.. programme.Facilities.Select(facility => facility.Id.Value)],
        ["sector"] = [.. programme.Projects.Select(project => project.Sector)],
        ["tag"] = [.. programme.Projects.SelectMany(project => project.Tags)],
        ["place"] = [.. programme.Places.Select(place => place.Id.Value)],
        ["fund"] = [.. programme.Funds.Select(fund => fund.Id.Value)],
    };

    /// <summary>The names of a column.</summary>
    public IReadOnlyCollection<string> Of(string column) => _names[column];
}
