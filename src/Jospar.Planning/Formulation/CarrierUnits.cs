using Jospar.Domain;

namespace Jospar.Planning.Formulation;

/// <summary>What the load of links is counted in.</summary>
internal static class CarrierUnits
{
    /// <summary>A carrier's unit: that of a commodity of which one unit is one unit of load; empty where there is none.</summary>
    public static string? Of(Programme programme, string carrier) => programme.Commodities
        .FirstOrDefault(commodity => commodity.Carrier == carrier && commodity.Load == 1m)?.Unit;

    /// <summary>The same; where there is none, the carrier's load.</summary>
    public static string OrLoadOf(Programme programme, string carrier) => Of(programme, carrier) ?? $"{carrier} load";
}
