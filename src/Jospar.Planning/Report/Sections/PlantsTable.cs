using Jospar.Domain;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>The zones and the existing plants, place by place: what the map names by mouse only.</summary>
internal static class PlantsTable
{
    /// <summary>Writes the table folded, where there are any.</summary>
    public static void Write(ReportContext report, HtmlWriter html)
    {
        var plants = report.Programme.Facilities.Where(facility => facility.RunsIn(report.LastYear)).ToLookup(facility => facility.Place);
        Place[] places = [.. report.Programme.Places.Where(place => place.Kind == PlaceKind.Zone || plants.Contains(place.Id))];
        if (places.Length > 0)
        {
            var texts = report.Texts;
            Column[] columns = [texts["word.place"], texts["word.region"], texts["map.plants"]];
            HtmlTable.WriteFolded(
                html, report.Notes, texts["map.table.places"], columns, places.Select(place => Row(report, place, plants[place.Id])), isPrinted: false);
        }
    }

    private static Cell[] Row(ReportContext report, Place place, IEnumerable<Facility> plants) =>
    [
        new(report.Names.In(place.Name), Asked: place.Provenance),
        RegionTiles.RegionOf(report, place.Id) is { } region ? report.Names.Of(region) : "–",
        string.Join("; ", plants.Select(plant => report.Names.In(plant.Name)).DefaultIfEmpty("–")),
    ];
}
