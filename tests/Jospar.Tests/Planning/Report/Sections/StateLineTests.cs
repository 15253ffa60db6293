using System.Net;
using System.Text.RegularExpressions;
using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed partial class StateLineTests
{
    [Theory]
    [InlineData("en", "The newest of 3 sources, as published or read: 1 May 2024. 1 gives no date.")]
    [InlineData("kk", "3 дереккөздің ең жаңасы (жарияланған не оқылған күні): 2024 жылғы 1 мамыр. Күні көрсетілмегені – 1.")]
    [InlineData("ru", "Самый новый из 3 источников (по публикации или прочтению) — от 1 мая 2024 года. Без даты: 1.")]
    public void Write_SourcesOfSeveralDates_NamesTheNewestAndHowManyHaveNone(string language, string expected) =>
        Assert.StartsWith(expected, Line(language, "2024-05-01", "2023", null), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024", "2024.")]
    [InlineData("2024-03", "March 2024.")]
    [InlineData("2024-03-09", "9 March 2024.")]
    public void Write_ADateOfAYearOrAMonth_IsNoMoreExactThanItIs(string date, string expected) =>
        Assert.StartsWith($"The one source, as published or read: {expected}", Line("en", date), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("spring 2024")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("2024-02-30\n")]
    public void Write_WithoutADateThatCanBeRead_SaysSoAndInventsNone(string? date) =>
        Assert.StartsWith("No source gives a date. Package", Line("en", date), StringComparison.Ordinal);

    [Fact]
    public void Write_WithoutSources_NamesPackageAndVersion() =>
        Assert.Equal("Package sha256-of-sm…, planned by Jospar 0.1.0.", Line("en"));

    [Fact]
    public void Write_EachPart_LeadsToTheSectionThatTellsTheRest()
    {
        string page = Page("en", "2024");
        Assert.Matches("<a href=\"#sources\">The one source[^<]+</a> <a href=\"#made\">Package", page);
    }

    private static string Line(string language, params string?[] dates) =>
        WebUtility.HtmlDecode(Tag().Replace(StateOf().Match(Page(language, dates)).Groups[1].Value, ""));

    private static string Page(string language, params string?[] dates)
    {
        var programme = ReportSubject.Programme() with
        {
            Sources = [.. dates.Select((date, index) => new Source(new($"source-{index}"), "Gazette", null, null, date, null))],
        };
        return ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));
    }

    [GeneratedRegex("id=\"state\">(.*?)</p>")]
    private static partial Regex StateOf();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
