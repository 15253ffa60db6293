using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Land and other stocks of which what has begun takes more than the place has, because it stands elsewhere than planned: it stands
/// there all the same, so that the place has what it takes, and nothing for anything else.
/// </summary>
internal static class ExceededStocks
{
    /// <summary>The stocks of a programme whose begun projects are committed.</summary>
    public static ImmutableArray<OccupiedStock> Eased(Programme programme)
    {
        var processes = programme.Processes.ToDictionary(process => process.Id);
        return
        [
            .. programme.Stocks.Select(stock => TakenOf(programme, processes, stock) is var taken && taken > stock.Available
                ? stock with { Available = taken, Provenance = stock.Provenance.With(Note(programme, stock, taken)) }
                : stock),
        ];
    }

    private static decimal TakenOf(Programme programme, Dictionary<ProcessId, Process> processes, OccupiedStock stock) => (
        from project in programme.Projects
        where project.Commitment is { } commitment && commitment.Site == stock.Place && commitment.Start + project.BuildYears <= programme.Terms.LastYear
        where project.Process is not null
        from item in processes[project.Process!.Value].Recipe
        where item.Commodity == stock.Commodity
        select item.PerCapacity * project.Capacity).Sum();

    private static string Note(Programme programme, OccupiedStock stock, decimal taken)
    {
        string unit = programme.Commodities.First(commodity => commodity.Id == stock.Commodity).Unit;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PlanNumber.Format(stock.Available)} {unit} was there; what has begun takes {PlanNumber.Format(taken)} {unit}, so that nothing else may be added.");
    }
}
