using Jospar.Planning.Report;
using Jospar.Planning.Report.Wording;
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

    [Theory]
    [InlineData("en", "<b>Kept in the plan, but in 29% of draws only</b>", "Of those kept, 1 is kept in less than half of the draws.", "Kept in 29 of 100 draws.", "In the plan, yes; in most draws, no.")]
    [InlineData("ru", "<b>По плану выполняется, но лишь в 29 % испытаний</b>", "Из выполняемых менее чем в половине испытаний выполняется 1.", "Выполняется в 29 из 100 испытаний.", "По плану — да, в большинстве испытаний — нет.")]
    [InlineData("kk", "<b>Жоспарда орындалады, бірақ сынақтардың аз бөлігінде ғана: 29 %</b>", "сынақтардың жартысынан азында ғана орындалатыны – 1.", "Орындалатын сынақтар саны – 29, барлығы – 100.", "Жоспарда – иә, сынақтардың көбінде – жоқ.")]
    public void Write_OfAPromiseThatFewDrawsKeep_NeverSaysBarelyKept(string language, params string[] said)
    {
        string page = Page(language, 0m, 0.29m);
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain($"<b>{ReportTexts.In(language)["word.kept"]}</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"kept\">{ReportTexts.In(language)["word.kept"]}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAPromiseThatMostDrawsKeep_SaysKeptAndInHowMany()
    {
        string page = Page("en", 0m, 0.5m);
        Assert.Contains("<b>Kept</b>", page, StringComparison.Ordinal);
        Assert.Contains("Kept in 50 of 100 draws.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Of those kept", page, StringComparison.Ordinal);
    }

    private static string Page(string language, decimal broken, params decimal[] chances)
    {
        var summary = new StressSummary(
            "complete", "", "", 7, 100, 100, 0.0001m, [.. chances.Select(chance => new TargetChance("half", 2028, 6m, chance, 0m, 1m, None))], None, None,
            new LaunchFortunes(2, 0m, 0m, 0m, broken), [], []);
        return ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions(language) { Stress = summary })
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }
}
