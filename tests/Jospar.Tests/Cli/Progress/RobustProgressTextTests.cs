using Jospar.Cli.Progress;
using Jospar.Planning.Stress.Robust;

namespace Jospar.Tests.Cli.Progress;

public sealed class RobustProgressTextTests
{
    [Fact]
    public void ReportOf_WhileAnotherPlanIsLookedFor_SaysWhichSearchIsOn()
    {
        var report = RobustProgressText.ReportOf(new RobustProgress(3, 8, 1));
        Assert.Equal(("Looking for near-optimal plans", "search 3 of 8, 1 found"), (report.Step, report.Detail));
    }

    [Fact]
    public void ReportOf_WhileAPlanMeetsItsDraws_ShowsTheirBar()
    {
        var report = RobustProgressText.ReportOf(new RobustProgress(3, 8, 1, new(50, 200, null)));
        Assert.Equal("Drawing for near-optimal plans", report.Step);
        Assert.EndsWith("50 of 200 draws", report.Detail, StringComparison.Ordinal);
        Assert.Equal((50, 200), (report.Done, report.Total));
    }
}
