using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>
/// What a zone's candidates would take if each site of a project were as likely as its others: utilities a year, and
/// land.
/// </summary>
internal sealed class ZoneNeeds
{
    private readonly Dictionary<(PlaceId Zone, string Commodity), double> _needs = [];

    /// <summary>Sums the needs of <paramref name="projects"/>.</summary>
    public ZoneNeeds(IEnumerable<(Project Project, Recipe Recipe)> projects)
    {
        foreach (var (project, recipe) in projects)
        {
            foreach (var site in project.Sites)
            {
                double capacity = (double)project.Capacity / project.Sites.Length;
                foreach (var item in recipe.Process.Recipe)
                {
                    double taken = Math.Max(0, -(double)item.PerActivity) + (double)item.PerCapacity;
                    var key = (site.Place, item.Commodity.Value);
                    _needs[key] = _needs.GetValueOrDefault(key) + (capacity * taken);
                }
            }
        }
    }

    /// <summary>What is needed of a commodity in a zone; nothing when no candidate takes it.</summary>
    public double Of(PlaceId zone, string commodity) => _needs.GetValueOrDefault((zone, commodity));
}
