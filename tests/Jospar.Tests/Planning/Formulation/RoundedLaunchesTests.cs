using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Formulation;

/// <summary>What launches alone pass a row by, once they are fixed.</summary>
public sealed class RoundedLaunchesTests
{
    [Fact]
    public void Share_IsTheVerifiersTolerance() => Assert.Equal((double)PlanVerifier.DefaultTolerance, RoundedLaunches.Share);

    [Theory]
    [InlineData("fund")]
    [InlineData("stock")]
    [InlineData("limit")]
    public void RoomFor_LaunchesThatPassARowByARounding_LetsThemBeFixed(string row)
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(PassedBy(row)));
        using var solver = Optimisation.NativeHighs.Open();
        Assert.NotNull(FixedLaunches.Solve(model, solver, RoundedGrant.PointOf(model), new PlannerOptions(), CancellationToken.None));
    }

    [Fact]
    public void RoomFor_LaunchesThatPassAFundByMore_IsTheModelItself()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(RoundedGrant.Create(5.0001m)));
        Assert.Same(model, RoundedLaunches.RoomFor(model, RoundedGrant.PointOf(model)));
    }

    [Fact]
    public void GiveRoom_ToASession_LetsTheLaunchesStand()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(RoundedGrant.Create(5.0000001m)));
        double[] point = RoundedGrant.PointOf(model);
        using var solver = Optimisation.NativeHighs.Open();
        using var session = solver.Open(model.Model);
        RoundedLaunches.GiveRoom(session, model, point);
        WholeColumns.Fix(model.Model, session, point);
        Assert.Equal(PointStatus.Feasible, session.Solve(new SolveOptions()).Point);
    }

    [Fact]
    public void Plan_OfCommittedProjectsThatPassAFundByARounding_LaunchesThem() =>
        Assert.Equal(2, PlannerRun.PlanOf(RoundedGrant.Committed(5.0000001m)).Decisions.Launches.Length);

    [Fact]
    public void Plan_OfCommittedProjectsThatPassAFundByMore_IsImpossible() =>
        Assert.IsType<PlanningOutcome.Impossible>(PlannerRun.Of(RoundedGrant.Committed(5.0001m)));

    // Each mill takes a quarter of a hectare for each unit of its capacity, of the zone's 1.5.
    private static Programme PassedBy(string row)
    {
        var unpaid = RoundedGrant.Unpaid(5.0000001m);
        return row switch
        {
            "stock" => unpaid with { Projects = [.. unpaid.Projects.Select(project => project with { Process = new("roll"), Capacity = 3.000002m })] },
            "limit" => RoundedGrant.Limited(5.0000001m),
            _ => RoundedGrant.Create(5.0000001m),
        };
    }
}
