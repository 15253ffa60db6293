using Jospar.Planning.Report.Wording;

namespace Jospar.Tests.Planning.Report.Wording;

public sealed class NamesTests
{
    [Theory]
    [InlineData("en", "thousand m3", "thousand m³")]
    [InlineData("ru", "thousand m3", "тыс. м³")]
    [InlineData("kk", "thousand units", "мың бірлік")]
    [InlineData("ru", "bn USD", "млрд USD")]
    [InlineData("ru", "kt of rod", "тыс. т")]
    [InlineData("en", "kt of rod", "kt of rod")]
    [InlineData("ru", "head of cattle", "head of cattle")]
    public void OfUnit_OfWordsAndMeasures_IsInTheReportsLanguage(string language, string unit, string expected) =>
        Assert.Equal(expected, new Names(SmallProgramme.Create(), ReportTexts.In(language)).OfUnit(unit).Replace('\u00A0', ' '));
}
