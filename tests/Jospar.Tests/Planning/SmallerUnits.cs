using Jospar.Domain;

namespace Jospar.Tests.Planning;

/// <summary>The same programme with its goods counted in smaller units, such as kilograms for kilotonnes.</summary>
internal static class SmallerUnits
{
    /// <summary>Counts all goods that flow in units so many <paramref name="times"/> smaller. Asks for targets and limits on none of them.</summary>
    public static Programme Of(Programme programme, decimal times) => programme with
    {
        Prices =
        [
            .. programme.Prices.Select(price => price with
            {
                Import = price.Import / times, Export = price.Export / times, Domestic = price.Domestic / times,
            }),
        ],
        Processes =
        [
            .. programme.Processes.Select(process => process with
            {
                RunningCost = process.RunningCost / times,
                Recipe = [.. process.Recipe.Select(item => item with { PerCapacity = item.PerCapacity / times })],
            }),
        ],
        Facilities = [.. programme.Facilities.Select(facility => facility with { Capacity = facility.Capacity * times })],
        Resources = [.. programme.Resources.Select(resource => resource with { Available = resource.Available * times, Cost = resource.Cost / times })],
        Demands = [.. programme.Demands.Select(demand => demand with { Amount = demand.Amount * times, LostLoad = demand.LostLoad / times })],
        Links = [.. programme.Links.Select(link => link with { Capacity = link.Capacity * times, Cost = link.Cost / times })],
        Projects =
        [
            .. programme.Projects.Select(project => project with
            {
                Capacity = project.Capacity * times,
                Expansions = [.. project.Expansions.Select(part => part with { AddedCapacity = part.AddedCapacity * times })],
            }),
        ],
    };
}
