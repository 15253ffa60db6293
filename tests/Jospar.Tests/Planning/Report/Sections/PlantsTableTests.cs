using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class PlantsTableTests
{
    [Theory]
    [InlineData("en", "Zones and existing plants")]
    [InlineData("kk", "Аймақтар мен жұмыс істеп тұрған кәсіпорындар")]
    [InlineData("ru", "Зоны и действующие предприятия")]
    public void Write_OfZonesAndPlants_NamesWhatTheMapNamesByMouseOnly(string language, string caption)
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Facilities = [programme.Facilities[0], programme.Facilities[1] with { Until = new(2027) }] };
        string page = ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));
        string table = page[page.IndexOf($"<caption>{caption}", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Matches(@"<th[^>]*>zone</th><td>north</td><td>–</td>", table);
        Assert.Matches(@"<th[^>]*>north</th><td>north</td><td>Old smelter</td>", table);
        // It does not run in the plan's last year, and the map does not show it either.
        Assert.DoesNotContain("Idle mill", table, StringComparison.Ordinal);
    }
}
