using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class SupplySectionTests
{
    [Theory]
    [InlineData("en", null, "from 2026 producers offer")]
    [InlineData("en", 2027, "from 2026 to 2027 producers offer")]
    [InlineData("en", 2026, "in 2026 producers offer")]
    [InlineData("kk", 2027, "2026–2027 жылдары өндірушілер")]
    [InlineData("kk", 2026, "2026 жылы өндірушілер")]
    [InlineData("ru", 2027, "с 2026 по 2027 год производители")]
    [InlineData("ru", 2026, "в 2026 году производители")]
    public void Write_OfAnObligation_SaysInWhichYearsItHolds(string language, int? until, string said)
    {
        var subject = ReportSubject.Programme();
        var programme = subject with { Obligations = [subject.Obligations[0] with { Until = until is { } year ? new Year(year) : null }] };
        Assert.Contains(said, ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language)), StringComparison.Ordinal);
    }
}
