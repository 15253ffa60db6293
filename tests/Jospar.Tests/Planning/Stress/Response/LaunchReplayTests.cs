using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Tests.Planning.Stress.Response;

/// <summary>
/// A grant fund of 10 a year from 2025 on pays two projects whole: the first costs 10 and is planned for 2025, the second
/// costs 10 and is planned for 2026, and requires the first. Each builds for a year.
/// </summary>
public sealed class LaunchReplayTests
{
    [Fact]
    public void In_AsPlanned_StartsEverythingAsPlanned() => Assert.Equal([2025, 2026], StartsIn());

    [Fact]
    public void In_CutOfTheFirstYear_MakesTheFirstWaitAndTakesTheSecondsMoney()
    {
        // With 5 in 2025, 15 are there in 2026: enough for the first alone; 15 in 2027 pay the second.
        Assert.Equal([2026, 2027], StartsIn(Row(UncertaintyKind.FundInflow, new(), -0.5m) with { Until = new(2025) }));
    }

    [Fact]
    public void In_DearerProjects_WaitUntilTheFundHasSaved()
    {
        // 15 each: 2025 has 10, 2026 has 20 and pays the first, 2027 has 15 and pays the second.
        Assert.Equal([2026, 2027], StartsIn(Row(UncertaintyKind.CapitalCost, new(), 0.5m)));
    }

    // 10.000001 of the 10 that the fund has in 2025.
    [Fact]
    public void In_FundPassedByARounding_StartsEverythingAsPlanned() =>
        Assert.Equal([2025, 2026], StartsIn(Row(UncertaintyKind.CapitalCost, new(), 0.000_000_1m)));

    // 15 come in 2025 and 2027, and 5 are taken out in 2026 as planned: what the first leaves of 2025's money is enough for that.
    [Fact]
    public void In_MoreNewMoney_TakesNoMoreOutOfTheFund()
    {
        var fund = Programme().Funds[0];
        var taking = Programme() with { Funds = [fund with { Inflows = [.. fund.Inflows.Select(inflow => inflow.Year.Value == 2026 ? inflow with { Amount = new(-5m) } : inflow)] }] };

        Assert.Equal([2025, 2027], StartsIn(taking, Row(UncertaintyKind.FundInflow, new(), 0.5m)));
    }

    // What running loans bring is no new money, and no cut of new money touches it.
    [Fact]
    public void In_NoNewMoney_LeavesWhatRunningLoansBring()
    {
        var fund = Programme().Funds[0];
        LoanCorrection ten = new(Money.Zero, new(10m), Money.Zero);
        var bringing = Programme() with { Funds = [fund with { Inflows = [.. fund.Inflows.Select(inflow => inflow with { Amount = Money.Zero, Correction = ten })] }] };

        Assert.Equal([2025, 2026], StartsIn(bringing, Row(UncertaintyKind.FundInflow, new(), -1m)));
    }

    // All new money goes to a running loan: where half of it comes, so much is taken out of the fund.
    [Fact]
    public void In_LessNewMoney_StillOwesWhatRunningLoansAreToGet()
    {
        var fund = Programme().Funds[0];
        LoanCorrection owed = new(new(10m), Money.Zero, Money.Zero);
        var owing = Programme() with { Funds = [fund with { OpeningBalance = new(20m), Inflows = [.. fund.Inflows.Select(inflow => inflow with { Correction = owed })] }] };

        Assert.Equal([2025, 2026], StartsIn(owing));
        Assert.NotEqual([2025, 2026], StartsIn(owing, Row(UncertaintyKind.FundInflow, new(), -0.5m)));
    }

    [Fact]
    public void In_DelayOfWhatIsRequired_PutsOffWhatRequiresIt() =>
        Assert.Equal([2027, 2027], StartsIn(Row(UncertaintyKind.Delay, new(Project: "first"), 2m)));

    [Fact]
    public void In_DropOutOfWhatIsRequired_LeavesBothOut() =>
        Assert.Equal([null, null], StartsIn(Row(UncertaintyKind.DropOut, new(Project: "first"), 1m)));

    [Fact]
    public void In_DropOutOfTheSecond_LeavesTheFirstAlone() =>
        Assert.Equal([2025, null], StartsIn(Row(UncertaintyKind.DropOut, new(Project: "second"), 1m)));

    [Fact]
    public void In_DelayBeyondThePlan_IsNever() =>
        Assert.Equal([null, null], StartsIn(Row(UncertaintyKind.Delay, new(Project: "first"), 9m)));

    [Fact]
    public void In_NoMoneyAtAll_StartsNothingAndSaysThatItIsUnpaid()
    {
        var replayed = Replay(Programme(), Row(UncertaintyKind.FundInflow, new(), -1m));

        Assert.Equal([-1, -1], replayed.Starts);
        Assert.Equal((0, 2, 2), (replayed.Dropped, replayed.Late, replayed.Unpaid));
    }

    [Fact]
    public void In_WhatBeganBeforeThePlan_IsAFact()
    {
        var programme = SmallProgramme.Create() with { Uncertainties = [Row(UncertaintyKind.DropOut, new(), 1m), Row(UncertaintyKind.Delay, new(), 1m)] };
        var launched = LaunchedProgramme.Of(programme, SmallPlan.Decisions());
        var model = PlanningProblem.Of(launched, isTightened: false);
        var replayed = new LaunchReplay(model).In(DrawnWorld.Of(new DeltaDraws(programme), 0, 0, _ => false));

        int early = model.Index.Projects[new("early")];
        Assert.Equal(-1, model.Starts.All[replayed.Starts[early]].Year);
        Assert.Equal(2, replayed.Dropped);
    }

    private static IEnumerable<int?> StartsIn(params ImmutableArray<Uncertainty> rows) => StartsIn(Programme(), rows);

    private static IEnumerable<int?> StartsIn(Programme programme, params ImmutableArray<Uncertainty> rows)
    {
        var problem = Problem(programme);
        return Replay(programme, rows).Starts.Select(start => start < 0 ? (int?)null : 2025 + problem.Starts.All[start].Year);
    }

    private static ReplayedLaunches Replay(Programme programme, params ImmutableArray<Uncertainty> rows) =>
        new LaunchReplay(Problem(programme)).In(DrawnWorld.Of(new DeltaDraws(programme with { Uncertainties = rows }), 0, 0, _ => false));

    private static PlanningProblem Problem(Programme programme) => PlanningProblem.Of(
        LaunchedProgramme.Of(programme, new PlanDecisions(
            [(new("first"), new("north"), new(2025)), (new("second"), new("north"), new(2026))], [], [], [], [], [])),
        isTightened: false);

    private static Programme Programme()
    {
        var whole = SmallProgramme.Create();
        var fund = whole.Funds[1] with { OpeningBalance = new(0m), Inflows = [.. whole.Years.Select(year => new FundInflow(year, new(10m), Provenance.None))] };
        return whole with { Projects = [Project("first"), Project("second")], Relations = [new(new("second"), RelationKind.Requires, new("first"), Provenance.None)], Funds = [fund] };
    }

    private static Project Project(string id) => SmallProgramme.Project(id, 10m) with
    {
        Sites = [new(new("north"), 1m, Provenance.None)],
        Financing = [new(new("budget"), 1m, Provenance.None)],
    };

    // Always: the value with certainty.
    private static Uncertainty Row(UncertaintyKind kind, UncertaintySelector selector, decimal value) =>
        UncertainProgrammes.Row(kind.ToString(), kind, selector, UncertainProgrammes.Discrete([value], [1m]));
}
