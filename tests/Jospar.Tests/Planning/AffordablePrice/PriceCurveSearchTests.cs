using Jospar.Domain;
using Jospar.Optimisation.Highs;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Viability;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.AffordablePrice;

public sealed class PriceCurveSearchTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Draw_OfTheSmallProgramme_IsWhatPlanningAtEachDiscountGives()
    {
        var curve = Assert.Single(Draw(Small, 0m, 0.05m, 0.3m).Curves);
        Assert.Equal((0.4m, 0.05m, null), (curve.Share, curve.Given!.Value, curve.BurdenCap));
        Assert.True(curve.IsGiven(curve.Points[1]));
        foreach (var point in curve.Points)
        {
            var programme = At(Small, point.Discount);
            var plan = PlannerRun.PlanOf(programme);
            var last = plan.Tables.DomesticSupply.Last();
            Assert.Equal((double)plan.Totals.Value.Value, (double)point.Value!.Value, 1e-3);
            Assert.Equal((double)last.Use, (double)point.Use!.Value, 1e-3);
            Assert.Equal((double)last.Transfer.Value, (double)point.Forgone!.Value, 1e-3);
        }
    }

    [Fact]
    public void Draw_AtADeeperDiscount_MakesNothingUnviable()
    {
        var points = Assert.Single(Draw(Small, 0m, 0.1m, 0.2m, 0.4m, 0.6m, 0.8m).Curves).Points;
        for (int n = 1; n < points.Length; n++)
        {
            Assert.Empty(points[n - 1].Viable.Except(points[n].Viable));
        }

        Assert.True(points[^1].Viable.Length > points[0].Viable.Length);
    }

    [Fact]
    public void Viable_OfAPoint_AreTheProjectsWhoseSponsorsDoNotLose()
    {
        foreach (decimal discount in (decimal[])[0m, 0.1m, 0.35m])
        {
            var programme = At(Small, discount);
            var valuation = new SponsorValuation(programme);
            var viable = programme.Projects
                .Where(project => project.Process?.Value == "roll")
                .Where(project => project.Commitment is not null || project.Sites.Any(site => Enumerable.Range(2025, 3).Any(year => valuation.Value(project, site, new Year(year)).Value >= 0m)))
                .Select(project => project.Id).Order();
            Assert.Equal(viable, new DiscountedProgramme(Small, new("metal"), discount).Viable);
        }
    }

    [Fact]
    public void Draw_OfObligationsThatDifferByYear_HoldsEachYearToItsOwn()
    {
        var duty = Small.Obligations[0] with { Share = 0.5m, Discount = 0.1m };
        var small = Small with
        {
            Obligations =
            [
                duty with { From = new(2025), Until = new(2026), Share = 0.1m, BurdenCap = 0.01m },
                duty with { From = new(2027), Until = null, Discount = 0.05m, BurdenCap = 0.05m },
            ],
        };
        var curve = Assert.Single(Draw(small, 0.1m).Curves);
        Assert.Equal((0.1m, true, 0.01m, true), (curve.Given!.Value, curve.GivenVaries, curve.BurdenCap, curve.CapVaries));
        Assert.Equal((0.5m, true), (curve.Share, curve.ShareVaries));
        Assert.True(curve.Points[0].Burden > 0.01m);
        Assert.True(curve.Points[0].IsWithinCap);
        Assert.False(Assert.Single(Draw(small, 0.2m).Curves).Points[0].IsWithinCap);
    }

    [Fact]
    public void Draw_OfAnObligationThatIsOver_LeavesItOutOfWhatIsGiven()
    {
        var duty = Small.Obligations[0];
        var over = duty with { From = new(2020), Until = new(2024), Share = 0.9m, Discount = 0.5m, BurdenCap = 0.01m };
        var curve = Assert.Single(Draw(Small with { Obligations = [over, duty] }, 0.05m).Curves);
        Assert.Equal((0.4m, 0.05m, null, false), (curve.Share, curve.Given!.Value, curve.BurdenCap, curve.ShareVaries || curve.GivenVaries || curve.CapVaries));
    }

    [Fact]
    public void Draw_WhereAPlanChoosesTheDiscount_TellsTheMenuAndNoDiscountAsGiven()
    {
        DiscountMenuEntry[] menu = [new(new("metal"), 0.2m, SmallProgramme.None), new(new("metal"), 0.05m, SmallProgramme.None)];
        var curve = Assert.Single(Draw(Small with { DiscountMenu = [.. menu] }, 0.05m).Curves);
        Assert.Null(curve.Given);
        Assert.Equal([0.05m, 0.2m], curve.Menu);
        Assert.False(curve.IsGiven(curve.Points[0]));
    }

    [Fact]
    public void Burden_OfAPoint_IsTheLargestShareForgoneInAYear()
    {
        var point = Assert.Single(Draw(Small with { Obligations = [Small.Obligations[0] with { BurdenCap = 0.03m }] }, 0.1m).Curves).Points[0];

        // Of 10 kt of metal at 10, at most 0.4 may be taken at a tenth off: a burden of at most 0.04 of the output's value.
        Assert.InRange(point.Burden!.Value, 0m, 0.04m);
        Assert.Equal(point.Burden <= 0.03m, point.IsWithinCap);
    }

    [Fact]
    public void Draw_Cancelled_StillSaysWhatIsViable()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var solver = Optimisation.NativeHighs.Open();
        var document = new PriceCurveSearch(solver, TimeProvider.System).Draw(Small, "hash", new PriceCurveOptions([0m, 0.2m]), cancellation: stop.Token);
        Assert.True(document.IsStopped);
        Assert.All(document.Curves[0].Points, point => Assert.Null(point.Launched));
        Assert.All(document.Curves[0].Points, point => Assert.Contains(new ProjectId("early"), point.Viable));
    }

    [Fact]
    public void Draw_OfAProgrammeThatNoPlanKeeps_SaysSoAndBlamesNoLimitOfTime()
    {
        var hopeless = new Limit(new("hopeless"), new("hopeless"), Measure.DirectJobs, new(), Bound.AtLeast, new(2026), Span.Year, 1_000_000m, SmallProgramme.None);
        var document = Draw(Small with { Limits = [.. Small.Limits, hopeless] }, 0m, 0.8m);
        Assert.False(document.IsStopped);
        Assert.All(document.Curves[0].Points, point => Assert.Equal((true, null), (point.IsImpossible, point.Launched)));
        Assert.All(Draw(Small, 0m, 0.8m).Curves[0].Points, point => Assert.False(point.IsImpossible));
    }

    [Theory]
    [InlineData(PlanStatus.Stopped, 0.0005, true)]
    [InlineData(PlanStatus.Stopped, 0.002, false)]
    [InlineData(PlanStatus.Stopped, null, false)]
    [InlineData(PlanStatus.Proven, null, true)]
    public void IsProven_OfAPointWithinTheGapAsked_HoldsWhateverEndedItsSearch(PlanStatus status, double? gap, bool isProven)
    {
        var planned = new PlanningOutcome.Planned(PlannerRun.PlanOf(Small) with { Status = status }, null!);
        Assert.Equal(isProven, PriceCurveSearch.IsProven(planned, new PricePoint(0m, [], Launched: 1, Gap: (decimal?)gap), 0.001m));
        Assert.False(PriceCurveSearch.IsProven(null, new PricePoint(0m, []), 0.001m));
    }

    [Fact]
    public void Draw_OfAnyProgramme_RoundsItsFigures() => Assert.All(
        Draw(Small, 0m, 0.3m).Curves[0].Points.SelectMany(point => (decimal?[])[point.Use, point.ValueAdded, point.Forgone, point.Burden, point.Shortfall, point.Value]),
        figure => Assert.Equal(Math.Round(figure!.Value, 9), figure));

    [Fact]
    public void Text_OfADocument_ReadsAsTheSame()
    {
        var document = Draw(Small, 0m, 0.2m);
        var read = ExplanationJson.Find<PriceCurveDocument>(ExplanationJson.Text(document));
        Assert.Equal(ExplanationJson.Text(document), ExplanationJson.Text(read!));
    }

    private static Programme At(Programme programme, decimal discount) =>
        programme with { Obligations = [programme.Obligations[0] with { Discount = discount }] };

    [Fact]
    public void Draw_WhereTheSolverFailsFromAPointOn_KeepsThePointsBeforeAndSaysWhatFailed()
    {
        using var highs = Optimisation.NativeHighs.Open();
        bool fails = false;
        using var solver = new WatchedSolver(highs, asked: (_, _) => _ = Volatile.Read(ref fails) ? throw new HighsCallException("numbers") : 0);
        PriceCurveDocument Drawn(decimal failing) => new PriceCurveSearch(solver, TimeProvider.System).Draw(
            Small, "hash", new PriceCurveOptions([0m, 0.3m]), new Watch<PriceCurveProgress>(point => Volatile.Write(ref fails, point.Discount >= failing)));

        var whole = Drawn(failing: 1m);
        var document = Drawn(failing: 0.3m);

        Assert.Equal((2, null), (whole.CountPlans(), whole.Trouble));
        Assert.True(document.IsStopped);
        Assert.Equal((1, "numbers"), (document.CountPlans(), document.Trouble));
        Assert.Throws<SolverFailedException>(() => Drawn(failing: 0m));
    }

    private static PriceCurveDocument Draw(Programme programme, params decimal[] discounts)
    {
        using var solver = Optimisation.NativeHighs.Open();
        return new PriceCurveSearch(solver, TimeProvider.System).Draw(programme, "hash", new PriceCurveOptions([.. discounts]));
    }
}
