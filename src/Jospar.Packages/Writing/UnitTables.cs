using Jospar.Domain;

namespace Jospar.Packages.Writing;

/// <summary>Writes processes, recipes and facilities.</summary>
internal static class UnitTables
{
    public static void Write(Programme programme, Dictionary<string, TableRows> tables)
    {
        foreach (var process in programme.Processes)
        {
            tables["processes"].Add(
                process.Provenance,
                ("id", process.Id), ("name_", process.Name), ("activity_unit", process.ActivityUnit), ("running_cost", process.RunningCost));
            foreach (var item in process.Recipe)
            {
                tables["recipes"].Add(
                    item.Provenance,
                    ("process", process.Id), ("commodity", item.Commodity), ("per_activity", item.PerActivity), ("per_capacity", item.PerCapacity));
            }
        }

        foreach (var facility in programme.Facilities)
        {
            tables["facilities"].Add(
                facility.Provenance,
                ("id", facility.Id), ("name_", facility.Name), ("owner", facility.Owner), ("place", facility.Place),
                ("process", facility.Process), ("capacity", facility.Capacity), ("from_year", facility.From),
                ("until_year", facility.Until), ("jobs", facility.Jobs));
        }
    }
}
