using System.Collections.Immutable;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>A way of making a good, for one thousand tonnes of it.</summary>
/// <param name="Output">The good, or <see cref="Utilities.Electricity"/> in GWh.</param>
/// <param name="Sector">The sector whose projects build it.</param>
/// <param name="Inputs">Goods taken, kt.</param>
/// <param name="Electricity">Electricity taken, GWh.</param>
/// <param name="Gas">Natural gas taken, million m³.</param>
/// <param name="Water">Water taken, million m³.</param>
/// <param name="RunningShare">Running cost as a share of what the sale leaves after the inputs are paid.</param>
/// <param name="ByProduct">A second good made.</param>
/// <param name="ByProductAmount">How much of it, kt.</param>
internal sealed record ProductionRoute(
    string Output,
    string Sector,
    ImmutableArray<(string Good, double Amount)> Inputs,
    double Electricity,
    double Gas,
    double Water,
    double RunningShare,
    string? ByProduct = null,
    double ByProductAmount = 0);
