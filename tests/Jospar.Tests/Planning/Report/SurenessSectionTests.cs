using Jospar.Planning.Report;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Report;

/// <summary>The page says of a stress test what the command line says.</summary>
public sealed class SurenessSectionTests
{
    private static readonly Spread None = new(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));

    [Theory]
    [InlineData("en", "In 72% of the draws a limit of the programme is broken")]
    [InlineData("ru", "Доля испытаний, в которых нарушен какой-нибудь предел программы: 72 %")]
    [InlineData("kk", "онда бағдарламаның бір шегі бұзылады: 72 %")]
    public void Write_OfDrawsThatBreakALimit_SaysHowMany(string language, string said)
    {
        Assert.Contains(said, Page(language, 0.72m), StringComparison.Ordinal);
        Assert.DoesNotContain(said[..20], Page(language, 0m), StringComparison.Ordinal);
    }

    private static string Page(string language, decimal broken)
    {
        var summary = new StressSummary("complete", "", "", 7, 50, 50, 0.0001m, [], None, None, new LaunchFortunes(2, 0m, 0m, 0m, broken), [], []);
        return ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions(language) { Stress = summary })
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }
}
