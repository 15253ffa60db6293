using Jospar.Planning.Replanning;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class FundSectionTests
{
    [Fact]
    public void Write_OfAPlanMadeAgain_TellsTheFundsOwnTerms()
    {
        // What its loans seem to take of restated costs is four fifths.
        var replan = new Replan(new(2026), 0m, "", [], [], [], []) { Shares = [new(new("fund"), 0.6m)] };
        string page = ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions(Replan: replan));
        Assert.Contains("at most 60% of a project’s cost", page, StringComparison.Ordinal);
        Assert.DoesNotContain("at most 80% of a project’s cost", page, StringComparison.Ordinal);
    }
}
