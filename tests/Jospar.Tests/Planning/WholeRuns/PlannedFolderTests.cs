using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Verification;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.WholeRuns;

/// <summary>From the solver to the folder and back: the second opinion agrees with the planner, and the planner beats the hand.</summary>
public sealed class PlannedFolderTests : IDisposable
{
    private static readonly Programme Small = SmallProgramme.Create();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Plan_SmallProgramme_IsNoWorseThanTheOneMadeByHand()
    {
        var plan = PlannerRun.PlanOf(Small);
        var byHand = PlanAccounts.Of(Small, SmallPlan.Decisions());
        var shortfall = plan.Goals.Single(goal => goal.Goal == Goal.Shortfall);
        decimal slack = (0.001m + Small.Terms.ShortfallTolerance) * Small.Targets.Sum(target => target.Weight);
        Assert.True(shortfall.Value <= byHand.Shortfall + slack, $"{shortfall.Value} by the planner, {byHand.Shortfall} by hand");
        Assert.True(shortfall.Bound <= byHand.Shortfall, $"no plan beats {shortfall.Bound}, but {byHand.Shortfall} was made by hand");
    }

    [Fact]
    public void Plan_WrittenAndReadBack_IsVerifiedFromTheFolder()
    {
        PlanFolderWriter.Write(_folder["plan"], PlannerRun.PlanOf(Small), Small);
        var reading = PlanFolderReader.Read(_folder["plan"], Small);
        Assert.Empty(reading.Findings);
        var verification = PlanVerifier.Verify(Small, reading.Plan!);
        Assert.True(verification.Holds, verification.Worst.ToString());
    }

    [Fact]
    public void Plan_MadeTwice_GivesTheSameBytesInEveryTable()
    {
        PlanFolderWriter.Write(_folder["first"], PlannerRun.PlanOf(Small), Small);
        PlanFolderWriter.Write(_folder["second"], PlannerRun.PlanOf(Small), Small);
        foreach (var table in PlanFormat.Tables)
        {
            Assert.Equal(
                File.ReadAllText(_folder[Path.Combine("first", table.FileName)]),
                File.ReadAllText(_folder[Path.Combine("second", table.FileName)]));
        }
    }
}
