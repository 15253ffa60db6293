using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>Makes processes with their recipes, and facilities.</summary>
internal static class UnitRows
{
    public static ImmutableArray<Process> Processes(TableReader reader)
    {
        var recipes = reader.ReadBy("recipes", "process", Item);
        return reader.Read("processes", row => new Process(
            new ProcessId(row.Text("id")),
            row.Localised("name_"),
            row.Text("activity_unit"),
            row.Number("running_cost"),
            [.. recipes[row.Text("id")]],
            row.Provenance()));
    }

    public static Facility Facility(RowView row) => new(
        new FacilityId(row.Text("id")),
        row.Localised("name_"),
        row.OptionalText("owner"),
        new PlaceId(row.Text("place")),
        new ProcessId(row.Text("process")),
        row.Number("capacity"),
        row.OptionalYear("from_year"),
        row.OptionalYear("until_year"),
        row.Integer("jobs"),
        row.Provenance());

    private static RecipeItem Item(RowView row) => new(
        new CommodityId(row.Text("commodity")), row.Number("per_activity"), row.Number("per_capacity"), row.Provenance());
}
