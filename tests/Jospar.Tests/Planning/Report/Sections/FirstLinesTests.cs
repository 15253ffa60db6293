using System.Net;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

/// <summary>What stands under the head of a section answers the head's question, with the figure.</summary>
public sealed class FirstLinesTests
{
    [Theory]
    [InlineData("en", "Worked up at home in 2028 as far as this programme goes: lead 70%. The rest is sold or used less worked up.")]
    [InlineData("kk", "2028 жылы елде осы бағдарламадағы соңғы сатыға дейін өңделгені: қорғасын 70 %. Қалғаны төменірек өңделген күйінде сатылады немесе пайдаланылады.")]
    [InlineData("ru", "Доведено в стране в 2028 году до последнего передела этой программы: свинец 70 %. Остальное продано или использовано на более ранних переделах.")]
    public void Chains_FirstLine_SaysHowFarEachIsWorkedUp(string language, string expected) => Assert.Equal(expected, FirstLine("chains", language));

    [Fact]
    public void Chains_WithGoodsBeyondMetal_SayWhichPartBecomesGoods()
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Commodities = [.. programme.Commodities.Select(good => good.Id.Value is "metal" or "bar" ? good with { Stage = good.Stage + 1 } : good)] };
        Assert.Equal("Made into goods at home in 2028: lead 70%. The rest is sold or used less worked up.", FirstLine("chains", "en", programme));
        Assert.Contains(
            "Of 10 kt sold or used, counted as metal, 100% got at least that far and 70% became goods.", Page("en", programme), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Yes: no fund is ever overdrawn. Least is left in “Budget” at the end of 2025: 0 KZT.")]
    [InlineData("kk", "Иә: бірде-бір қорда шығын қаражаттан аспайды. Ең аз қалдық – «Budget», 2025 жылдың соңында: 0 теңге.")]
    [InlineData("ru", "Да: ни один фонд не уходит в минус. Наименьший остаток — «Budget», в конце 2025 года: 0 тенге.")]
    public void Fund_FirstLine_SaysWhereAndWhenLeastIsLeft(string language, string expected) => Assert.Equal(expected, FirstLine("fund-balance", language));

    [Fact]
    public void Fund_ThatIsShort_IsSaidFirst()
    {
        var plan = ReportSubject.Plan();
        var rows = plan.Tables.FundCashFlows.Select(row => row.Fund.Value == "fund" && row.Year.Value == 2027 ? row with { Balance = new Money(-2m) } : row);
        plan = plan with { Tables = plan.Tables with { FundCashFlows = [.. rows] } };
        Assert.Equal("No: “Fund” lacks 2 bn KZT at the end of 2027.", FirstLine("fund-balance", "en", ReportSubject.Programme(), plan));
    }

    [Theory]
    [InlineData("en", "No: not served in the worst year: power 0.5 GWh in 2028 (8.33% of demand), all of it in north.")]
    [InlineData("kk", "Жоқ: ең қиын жылы қанағаттандырылмайтыны: power 0,5 ГВт·сағ, 2028 жылы (сұраныстың 8,33 %), бәрі – north.")]
    [InlineData("ru", "Нет: в худший год не удовлетворено: power 0,5 ГВт·ч в 2028 году (8,33 % спроса), всё — north.")]
    public void Energy_FirstLine_SaysWhatIsMissing(string language, string expected) => Assert.Equal(expected, FirstLine("energy", language));

    [Theory]
    [InlineData("en", "Is there enough power?", "Is there enough gas?", "Is there money in the funds every year?", "Is there money in the Fund every year?")]
    [InlineData("kk", "Электр энергиясы жете ме?", "Газ жете ме?", "Қорларда жыл сайын ақша жете ме?", "Қорда жыл сайын ақша жете ме?")]
    [InlineData("ru", "Хватает ли электроэнергии?", "Хватает ли газа?", "Хватает ли денег в фондах каждый год?", "Хватает ли денег в Фонде каждый год?")]
    public void Headings_OfEnergyAndFunds_AskForWhatTheProgrammeHas(string language, string power, string gas, string funds, string fund)
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.Plan();
        Assert.Equal((power, funds), (Heading("energy"), Heading("fund-balance")));
        programme = programme with { Commodities = [.. programme.Commodities.Select(good => good.Id.Value == "power" ? good with { Carrier = "gas" } : good)] };
        plan = plan with { Tables = plan.Tables with { FundCashFlows = [.. plan.Tables.FundCashFlows.Where(row => row.Fund.Value == "fund")] } };
        Assert.Equal((gas, fund), (Heading("energy"), Heading("fund-balance")));

        string Heading(string section)
        {
            string page = ReportWriter.Write(programme, plan, new ReportOptions(language));
            int at = page.IndexOf('>', page.IndexOf($"id=\"{section}-heading\"", StringComparison.Ordinal)) + 1;
            return page[at..page.IndexOf('<', at)];
        }
    }

    [Fact]
    public void Energy_ThatIsEnough_SaysHowMuchIsServed()
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Demands = [.. programme.Demands.Where(demand => demand.FromYear.Value == 2025)] };
        var decisions = SmallPlan.Decisions();
        decisions = decisions with { Served = [.. decisions.Served.Select(row => row with { Amount = 4m })] };
        Assert.Equal("Yes: all demand is served in every year; in 2028 that is power 4 GWh.", FirstLine("energy", "en", programme, SmallPlan.Of(programme, decisions)));
    }

    [Theory]
    [InlineData("en", "In 2028 the programme’s projects employ 115 people directly. By region, most first: north 115 (100%).")]
    [InlineData("kk", "2028 жылы бағдарлама жобаларында тікелей 115 адам жұмыс істейді. Өңірлер бойынша, ең көбінен бастап: north 115 (100 %).")]
    [InlineData("ru", "В 2028 году в проектах программы напрямую занято 115 человек. По регионам, начиная с наибольшего: north 115 (100 %).")]
    public void Jobs_FirstLine_SaysWhere(string language, string expected) => Assert.Equal(expected, FirstLine("jobs", language));

    private static string FirstLine(string section, string language, Programme? programme = null, Plan? plan = null)
    {
        string page = Page(language, programme, plan);
        string body = page[page.IndexOf("</h2>", page.IndexOf($"<section id=\"{section}\"", StringComparison.Ordinal), StringComparison.Ordinal)..];
        const string start = "</h2>\n<p class=\"answer\">";
        Assert.StartsWith(start, body, StringComparison.Ordinal);
        return WebUtility.HtmlDecode(body[start.Length..body.IndexOf("</p>", StringComparison.Ordinal)]);
    }

    private static string Page(string language, Programme? programme = null, Plan? plan = null)
    {
        programme ??= ReportSubject.Programme();
        return ReportWriter.Write(programme, plan ?? ReportSubject.PlanOf(programme), new ReportOptions(language))
            .Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }
}
