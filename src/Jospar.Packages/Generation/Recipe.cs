using Jospar.Domain;
using Jospar.Packages.Generation.Catalogue;

namespace Jospar.Packages.Generation;

/// <summary>A process of a synthetic programme with what the generator must know of it.</summary>
/// <param name="Process">The row of the table.</param>
/// <param name="Route">The route that it is a variant of.</param>
/// <param name="Margin">Sales less purchases and running cost per activity at border prices, billion tenge.</param>
internal sealed record Recipe(Process Process, ProductionRoute Route, double Margin)
{
    /// <summary>What one activity takes of a commodity, as a positive number; nothing when it takes none.</summary>
    public double Takes(string commodity) =>
        -(double)Process.Recipe.Where(item => item.Commodity.Value == commodity && item.PerActivity < 0).Sum(item => item.PerActivity);

    /// <summary>Land that one unit of capacity occupies, ha.</summary>
    public double Land => (double)Process.Recipe.Sum(item => item.PerCapacity);
}
