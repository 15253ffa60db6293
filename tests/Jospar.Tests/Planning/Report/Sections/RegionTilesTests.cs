using Jospar.Domain;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Sections;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class RegionTilesTests
{
    [Theory]
    [InlineData("en", "Fès-Meknès", "Fès-M.")]
    [InlineData("en", "Tanger-Tétouan-Al Hoceïma", "Tanger-T.")]
    [InlineData("en", "Mecklenburg-Vorpommern", "Meckl.-V.")]
    [InlineData("en", "West Kazakhstan Region", "W. Kazakhs.")]
    [InlineData("en", "Karaganda Region", "Karaganda")]
    [InlineData("ru", "Западно-Казахстанская область", "З. Казахст.")]
    public void ShortName_OfARegion_SaysWhatTellsItFromOthers(string language, string name, string expected)
    {
        var programme = ReportSubject.Programme();
        var region = programme.Places.First(place => place.Kind == PlaceKind.Region);
        var named = programme with { Places = [.. programme.Places.Select(place => place.Id == region.Id ? place with { Name = new(name, name, name) } : place)] };
        var report = new ReportContext(named, ReportSubject.Plan(), new ReportOptions(Language: language));
        Assert.Equal(expected, RegionTiles.ShortName(report, region.Id).Replace('\u00A0', ' '));
    }
}
