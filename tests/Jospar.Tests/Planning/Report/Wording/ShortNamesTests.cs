using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Wording;

public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("en", "Fès-Meknès", "Fès-M.")]
    [InlineData("en", "Tanger-Tétouan-Al Hoceïma", "Tanger-T.")]
    [InlineData("en", "Mecklenburg-Vorpommern", "Meckl.-V.")]
    [InlineData("en", "West Kazakhstan Region", "W. Kazakhs.")]
    [InlineData("en", "Karaganda Region", "Karaganda")]
    [InlineData("ru", "Западно-Казахстанская область", "З. Казахст.")]
    [InlineData("ru", "Синтетический объект: регион 1", "С. объект")]
    public void Of_ARegion_SaysWhatTellsItFromOthers(string language, string name, string expected) =>
        Assert.Equal([expected, "south"], Of(language, name, "south"));

    [Theory]
    [InlineData("en", "Upper Valley North", "Upper Valley South", "U. North", "U. South")]
    [InlineData("ru", "Верхняя Долина Север", "Верхняя Долина Юг", "В. Север", "В. Юг")]
    [InlineData("ru", "Синтетический объект: регион 1", "Синтетический объект: регион 2", "С. 1", "С. 2")]
    [InlineData("kk", "Жасанды аймақ 1", "Жасанды аймақ 12", "Ж. 1", "Ж. 12")]
    [InlineData("en", "Almaty Region", "Almaty city", "Almaty R.", "Almaty c.")]
    [InlineData("en", "Karagandabad", "Karagandagrad", "Karagandabad", "Karagandagrad")]
    [InlineData("en", "Upper Valley East Bank", "Upper Valley West Bank", "Upper Valley East Bank", "Upper Valley West Bank")]
    [InlineData("en", "Region", "city", "Region", "city")]
    public void Of_RegionsThatWouldBeAlike_KeepsWhatTellsThemApart(string language, string one, string other, string first, string second) =>
        Assert.Equal([first, second], Of(language, one, other));

    [Fact]
    public void Of_RegionsOfOneName_IsTheName() => Assert.Equal(["Upper Valley", "Upper Valley"], Of("en", "Upper Valley", "Upper Valley"));

    private static string[] Of(string language, params string[] names)
    {
        var programme = ReportSubject.Programme();
        var ids = programme.Places.Where(place => place.Kind == PlaceKind.Region).Select(place => place.Id).ToArray();
        LocalisedText NameOf(Place place)
        {
            string name = names[Array.IndexOf(ids, place.Id)];
            return new(name, name, name);
        }

        var named = programme with { Places = [.. programme.Places.Select(place => ids.Contains(place.Id) ? place with { Name = NameOf(place) } : place)] };
        var report = new ReportContext(named, ReportSubject.Plan(), new ReportOptions(Language: language));
        return [.. ids.Select(id => report.ShortNames.Of(id).Replace('\u00A0', ' '))];
    }
}
