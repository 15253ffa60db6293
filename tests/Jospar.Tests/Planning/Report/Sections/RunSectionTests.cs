using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

/// <summary>The page promises the same plan again only where nothing but the package, its options and the solver decided.</summary>
public sealed class RunSectionTests
{
    private const string Again = "<p>The same package, seed, options and solver give the same plan again.</p>";
    private const string Other = "The plan is not made by its goals alone";

    [Fact]
    public void Write_OfAProvenPlanWithoutALimit_SaysThatItComesAgain() => Assert.Contains(Again, Page(run => run), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "need not give the same plan again.")]
    [InlineData("kk", "дәл сол жоспарды қайта бермеуі мүмкін.")]
    [InlineData("ru", "не обязательно дадут тот же план.")]
    public void Write_OfAPlanUnderALimitOfTime_SaysThatItNeedNotComeAgain(string language, string said) =>
        Assert.Contains(said, Page(run => run with { TimeLimitSeconds = 30m }, language: language), StringComparison.Ordinal);

    [Fact]
    public void Write_OfAStoppedPlanWithoutALimit_SaysWhenItComesAgain() =>
        Assert.Contains("<p>Where the search ended by itself, the same package", Page(run => run, PlanStatus.Stopped), StringComparison.Ordinal);

    [Theory]
    [InlineData(PlanPurpose.Robust, "holding in bad draws (draws: 200; goals within 1%)")]
    [InlineData(PlanPurpose.Alternative, "an alternative to another plan (Least gas; goals within 1%)")]
    [InlineData(PlanPurpose.Replan, "planning again from 2026 (each unit of change has to earn 0.2%)")]
    public void Write_OfAPlanForMoreThanItsGoals_NamesThatAndPromisesNothing(PlanPurpose purpose, string said)
    {
        string page = Page(run => run with { Origin = new PlanOrigin(purpose, 200, 0.01m, "gas", 2026, 0.002m) });
        Assert.Contains(said, page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(Other, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Again, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfSuchAPlanOfAnEarlierVersion_PromisesNothing()
    {
        Assert.Contains(Other, Page(run => run, PlanStatus.Chosen), StringComparison.Ordinal);
        Assert.Contains(Other, Page(run => run, replan: new Replan(new(2026), 0.002m, "", [], [], [], [])), StringComparison.Ordinal);
    }

    private static string Page(Func<PlanRun, PlanRun> made, PlanStatus status = PlanStatus.Proven, string language = "en", Replan? replan = null)
    {
        var plan = SmallPlan.Create();
        plan = plan with { Status = status, Run = made(plan.Run with { TimeLimitSeconds = null }) };
        return ReportWriter.Write(SmallProgramme.Create(), plan, new ReportOptions(language, Replan: replan));
    }
}
