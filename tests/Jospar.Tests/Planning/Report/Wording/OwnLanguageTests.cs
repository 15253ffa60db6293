using Jospar.Planning.Report.Wording;

namespace Jospar.Tests.Planning.Report.Wording;

public class OwnLanguageTests
{
    [Theory]
    [InlineData("ru", "Minister of Industry", "en")]
    [InlineData("kk", "Ministry, 2024-05-01, CC-BY-4.0", "en")]
    [InlineData("en", "Minister of Industry", null)]
    [InlineData("ru", "Министр индустрии", null)]
    [InlineData("kk", "Постановление № 12, CC-BY-4.0", null)]
    [InlineData("ru", "2024-05-01", null)]
    [InlineData("ru", null, null)]
    public void Of_AText_IsEnglishWhereItsLettersSaySo(string page, string? text, string? language) =>
        Assert.Equal(language, OwnLanguage.Of(text, ReportTexts.In(page)));
}
