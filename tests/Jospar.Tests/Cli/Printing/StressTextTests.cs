using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Stress.Summary;
using Jospar.Tests.Planning;
using Jospar.Tests.Planning.Stress;

namespace Jospar.Tests.Cli.Printing;

public sealed class StressTextTests
{
    private static readonly Spread None = new(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));

    [Fact]
    public void Lines_OfCauses_ListWhatHelpsApartAndTheLargestLossFirst()
    {
        var lines = Lines(1, Cause("helps", 0m, -5m), Cause("small", 0m, 1m), Cause("large", 0.01m, 10m), Cause("never", 0.1m, 0m, 0));
        int hurts = lines.FindIndex(line => line.StartsWith("Hurts     large: ", StringComparison.Ordinal));
        Assert.StartsWith("          small: ", lines[hurts + 1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Helps     helps: without it the shortfall is unchanged and the value ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("never:", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfATestStoppedBetweenItsCauses_SayWhichWereAskedAndNotWhatHurtsMost()
    {
        var unasked = new CauseEffect("late", 1, 0m, 0m, 0, null, null, null);
        CauseEffect[] causes = [Cause("prices", 0m, -5m), Cause("nothing", 0m, 0m), unasked, unasked with { Id = "dropped" }];
        var summary = Summary(9, causes) with { Status = StressSummary.Stopped };
        var lines = Lines(summary);
        Assert.EndsWith(": 9 draws, seed 7 (stopped with 2 of 4 uncertainties switched off)", lines[0], StringComparison.Ordinal);
        int off = lines.FindIndex(line => line.StartsWith("Off       nothing: without it the shortfall is unchanged and the value unchanged", StringComparison.Ordinal));
        Assert.StartsWith("          prices: without it the shortfall is unchanged and the value 5 ", lines[off + 1], StringComparison.Ordinal);
        Assert.Equal("Not asked late; dropped (the test was stopped before)", lines[off + 2]);
        Assert.DoesNotContain(lines, line => line.StartsWith("Helps", StringComparison.Ordinal) || line.StartsWith("Hurts", StringComparison.Ordinal));
        Assert.EndsWith(": 9 draws of 20 asked for, seed 7 (stopped with 2 of 4 uncertainties switched off)", Lines(summary with { DrawsAsked = 20 })[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfSingleThings_NameStrongCorrelationsOfEitherSignAndGoal()
    {
        var small = SmallProgramme.Create() with { Targets = [], Uncertainties = [UncertainProgrammes.Row("u", UncertaintyKind.Demand, new(), UncertainProgrammes.Normal(0.1m))] };
        ItemEffect[] items = [new("u", "weak", 0.05m, 0.05m), new("u", "money", -0.3m, 0.1m), new("u", "metal", 0m, 0.9m), new("u", "*", 0.8m, 0m)];
        var summary = new StressSummary("complete", "", "", 7, 9, 9, 0.0001m, [], None, None, new LaunchFortunes(2, 0m, 0m, 0m, 0m), [], [.. items]);
        string[] alone = [.. new StressText(small, summary, SmallPlan.Create()).Lines().SkipWhile(line => line != "Single things that matter most:").Skip(1)];
        Assert.Equal(3, alone.Length);
        Assert.Contains("metal (u): rank correlation 0 with the shortfall, 0.9 with the value", alone[0], StringComparison.Ordinal);
        Assert.Contains("          u: rank correlation 0.8 with the shortfall", alone[1], StringComparison.Ordinal);
        Assert.Contains("money (u): rank correlation −0.3 with the shortfall, 0.1 with the value", alone[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfALognormalCause_SayItsAverageFactor()
    {
        var lines = Lines(1, Cause("price", 0m, -5m) with { AverageFactor = 1.020201m }, Cause("cost", 0m, 1m));
        Assert.Contains(lines, line => line.StartsWith("Helps     price (its average factor is 1.02): without it the shortfall is unchanged", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Hurts     cost: without it", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfWhatASolverTolerates_TellItAsNothing()
    {
        var small = SmallProgramme.Create();
        var programme = small with { Uncertainties = [.. "abc".Select(id => UncertainProgrammes.Row($"{id}", UncertaintyKind.Demand, new(), UncertainProgrammes.Normal(0.1m)))] };
        CauseEffect[] causes = [Cause("a", 0.000_000_002m, 5m), Cause("b", 0.1m, 0.000_01m), Cause("c", 0.000_000_002m, 0m)];
        var summary = new StressSummary(
            "complete", "", "", 7, 9, 9, 0.0001m, [], None, None with { Planned = 100m }, new LaunchFortunes(2, 0m, 0m, 0m, 0m), [.. causes], []);
        string[] lines = [.. new StressText(programme, summary, SmallPlan.Create()).Lines()];
        Assert.Contains(lines, line => line.Contains("a: without it the shortfall is unchanged and the value 5 billion KZT more", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("b: without it the shortfall is 0.1 less and the value unchanged", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("c: without it", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfChances_SayWhatTheirFiguresAre() => Assert.Equal(
        "Chance of each promise (95 % interval); what it comes to: middle (nine in ten), mean of the worst tenth",
        Lines(Summary(1) with { Targets = [new TargetChance("T", 2028, 6m, 0.5m, 0.4m, 0.6m, None)] })[2]);

    [Fact]
    public void Lines_OfAPromiseThatFewDrawsBreak_NeverCallItSure()
    {
        var small = SmallProgramme.Create();
        var chance = new TargetChance("T", 2028, 6m, 0.9996m, 0.9990m, 0.9999m, None);
        var summary = Summary(10_000) with { Targets = [chance], Launches = new LaunchFortunes(2, 0m, 0m, 0m, 0.9996m) };
        string[] lines = [.. new StressText(small with { Targets = [small.Targets[0]] }, summary, SmallPlan.Create()).Lines()];
        Assert.StartsWith("99.96 % ", lines[3], StringComparison.Ordinal);
        Assert.Contains(": between 99.9 and 99.99 %; ", lines[3], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("; in 99.96 % of the draws", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfOneDraw_CountIt() => Assert.Contains("1 draw, seed 7", Lines(1)[0], StringComparison.Ordinal);

    [Fact]
    public void Lines_OfBrokenLimits_SayWhatThatMeans() =>
        Assert.Contains(Lines(2), line => line.Contains("of the draws a limit of the programme is broken, since launches come late or dear or operations cannot keep it, which is counted and not prevented", StringComparison.Ordinal));

    [Fact]
    public void Lines_OfAPromiseThatAPlanMadeAgainCarriesOn_TellTheWholeOfIt()
    {
        var programme = SmallProgramme.Create();
        var plan = SmallPlan.Create();
        var (target, reached) = (programme.Targets[0], plan.Targets[0].Reached);
        var chance = new TargetChance(target.Id.Value, 2028, 9m, 0.5m, 0.4m, 0.6m, None with { Middle = 5m, Low = 4m, High = 6m, WorstTenth = 3m, Planned = reached });
        var replan = new Replan(new(2025), 0m, "", [], [], [new(target.Id, new(2028), 40m, 0m, reached + 30m, IsOver: false)], []);
        var lines = new StressText(programme with { Uncertainties = [] }, Summary(9) with { Targets = [chance] }, plan, replan).Lines();
        Assert.Contains(lines, line => line.EndsWith("35 in the middle (34 to 36), worst tenth 33, planned 37 of 40 kt in 2028; 30 kt of it before 2025", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Bound.AtMost, "10 in the middle (9 to 10), worst tenth 12.35, planned 10.0003, at most 10 kt in 2028")]
    [InlineData(Bound.AtLeast, "9.9999 in the middle (9 to 10), worst tenth 12.35, planned 10 of 10 kt in 2028")]
    public void Lines_OfANearMiss_TellItFromWhatWasPromised(Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var target = small.Targets[0] with { Bound = bound };
        var reached = None with { Middle = 9.9999m, Low = 9m, High = 10m, WorstTenth = 12.345_678m, Planned = 10.000_3m };
        var summary = Summary(9) with { Targets = [new TargetChance(target.Id.Value, 2028, 10m, 0.5m, 0.4m, 0.6m, reached)] };

        string[] lines = [.. new StressText(small with { Targets = [target], Uncertainties = [] }, summary, SmallPlan.Create()).Lines()];

        Assert.Contains(lines, line => line.EndsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAPlanWhoseAmountsAreNotTheBest_SayWhatTheBestComeToWhereNothingTurnsOutOtherwise()
    {
        var summary = Summary(9) with { Value = None with { Planned = 100m, Undisturbed = 120m }, Shortfall = None with { Planned = 0.5m, Undisturbed = 0.5m } };
        var lines = Lines(summary);
        Assert.Contains(lines, line => line.EndsWith(", planned 100 billion KZT, undisturbed 120 billion KZT present value", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(", planned 0.5 (weighted", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Amounts   the plan's are not the best for its goals", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(9), line => line.StartsWith("Amounts", StringComparison.Ordinal));
    }

    private static CauseEffect Cause(string id, decimal shortfall, decimal value, int draws = 200) => new(id, 1, 0m, 0m, draws, shortfall, value, []);

    [Fact]
    public void Lines_WithoutPromises_HaveNoListOfThem() =>
        Assert.DoesNotContain(Lines(100), line => line.StartsWith("Chance of each promise", StringComparison.Ordinal) || line.StartsWith("Met", StringComparison.Ordinal));

    private static List<string> Lines(int draws, params CauseEffect[] causes) => Lines(Summary(draws, causes));

    private static StressSummary Summary(int draws, params CauseEffect[] causes) =>
        new("complete", "", "", 7, draws, draws, 0.0001m, [], None, None, new LaunchFortunes(2, 0m, 0m, 0m, 0.72m), [.. causes], []);

    private static List<string> Lines(StressSummary summary)
    {
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Targets = [],
            Uncertainties = [.. summary.Causes.Select(cause => UncertainProgrammes.Row(cause.Id, UncertaintyKind.Demand, new(), UncertainProgrammes.Normal(0.1m)))],
        };
        return [.. new StressText(programme, summary, SmallPlan.Create()).Lines()];
    }
}
