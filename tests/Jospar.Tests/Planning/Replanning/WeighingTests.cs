using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>Of the points that are found, the one that is chosen is none that another beats in everything.</summary>
public sealed class WeighingTests : IDisposable
{
    private static readonly ReplanOptions Options = new(new Year(2026), new PlannerOptions());
    private readonly ISolver _solver = Optimisation.NativeHighs.Open();
    private readonly SearchClock _clock = new(TimeProvider.System, null);
    private readonly ChangeSession _session;

    public WeighingTests() => _session = new ChangeSession(ReplannedMills.Create(), ImmutableDictionary<ProjectId, Commitment>.Empty, _solver);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Chosen_WhereTheFewestChangesAreBetterInEverything_IsThat()
    {
        var search = new WeighedSearch(_session, Options, 1.0, _clock, new ReplanProgress(null, _clock));
        double[] first = search.Fewest(CancellationToken.None).Point!;
        var worse = new Worse(search, first);
        var weighing = new Weighing(_session, Options, _clock, _ => worse, point => point);
        weighing.Run(first, null, 1.0, CancellationToken.None);
        Assert.True(worse.Fewest is { } && _session.Model.Value.At(worse.Fewest) > _session.Model.Value.At(first));
        Assert.Equal(worse.Fewest, weighing.Chosen.Point);
    }

    [Fact]
    public void Curve_WhereAPointComesOutWorseThanTheOneChosen_HasThatInstead()
    {
        var search = new WeighedSearch(_session, Options, 1.0, _clock, new ReplanProgress(null, _clock));
        double[] first = search.Fewest(CancellationToken.None).Point!;
        var weighing = new Weighing(_session, Options with { WithCurve = true }, _clock, _ => new WorseBetween(search, first), point => point);
        weighing.Run(first, null, 1.0, CancellationToken.None);
        var points = weighing.CurveAround();
        var chosen = points.Single(point => point.Name == "chosen");
        var between = Assert.Single(points, point => point.Most == chosen.Weight && point.Name == "at_most");
        Assert.True(chosen.Shortfall < points.Single(point => point.Name == "fewest").Shortfall);
        Assert.Equal((chosen.Shortfall, chosen.Value), (between.Shortfall, between.Value));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(StopReason.TimeLimit, false)]
    public void Curve_WhereTheFewestChangesAreNotProven_SaysSoOfTheirPlan(StopReason? stopped, bool isProven)
    {
        var search = new WeighedSearch(_session, Options, 1.0, _clock, new ReplanProgress(null, _clock));
        double[] first = search.Fewest(CancellationToken.None).Point!;
        var weighing = new Weighing(_session, Options, _clock, _ => search, point => point);
        weighing.Run(first, stopped, 1.0, CancellationToken.None);
        Assert.Equal(isProven, weighing.CurveAround().Single(point => point.Name == "fewest").IsProven);
        Assert.True(weighing.CurveAround().Single(point => point.Name == "chosen").IsProven);
    }

    [Theory]
    [InlineData(2027, 4.0)]
    [InlineData(2026, 0.0)]
    public void Best_WhereTheValueEarnsChangesThatTheShortfallDidNot_ReachesAndBoundsTheShortfallOfAsMany(int last, double reached)
    {
        var mills = ReplannedMills.Create();
        // Whoever launches one is paid for it, so that the value wants them; where it cannot wait, what was promised comes along.
        mills = mills with { Projects = [.. mills.Projects.Select(project => project with { CapitalCost = new(-1m), Financing = [], LastStart = new(last) })] };
        using var session = new ChangeSession(mills, ImmutableDictionary<ProjectId, Commitment>.Empty, _solver);
        // A change costs all of the promises' weight, and next to nothing of the value.
        var search = new WeighedSearch(session, Options, 1e-9, _clock, new ReplanProgress(null, _clock));
        var best = search.Best(search.Fewest(CancellationToken.None).Point!, 1.0, null, 1.0, "", CancellationToken.None);
        Assert.Equal(2.0 * ChangeWeights.Added, session.Changes.At(best.Point));
        Assert.Equal(reached, best.Goals[0].Best, 6);
        // With both mills nothing is missing.
        Assert.Equal(0.0, best.Goals[0].Bound, 6);
    }

    [Fact]
    public void Best_WithAToleranceAsWideAsTheGap_GivesAwayNoMoreThanTheGapStillHolds()
    {
        var mills = ReplannedMills.Create();
        // Bars are promised that cost more than they bring, so that the value takes back of them all that it may.
        mills = mills with
        {
            Terms = mills.Terms with { ShortfallTolerance = 0.1m },
            Processes = [.. mills.Processes.Select(process => process.Id.Value == "roll" ? process with { RunningCost = 50m } : process)],
            Targets = [SmallProgramme.Create().Targets[0]],
        };
        using var session = new ChangeSession(mills, ImmutableDictionary<ProjectId, Commitment>.Empty, _solver);
        var search = new WeighedSearch(session, Options with { Planner = new PlannerOptions(Gap: 0.1m) }, 1.0, _clock, new ReplanProgress(null, _clock));
        var best = search.Best(search.Fewest(CancellationToken.None).Point!, 0.0, null, 1.0, "", CancellationToken.None);
        Assert.Equal(0.09, session.Model.Shortfall.At(best.Point!) - best.Goals[0].Bound, 6);
    }

    // What is chosen is one launch; what lies between comes back without its goals.
    private sealed class WorseBetween(IWeighedSearch search, double[] first) : IWeighedSearch
    {
        public WeighedPoint Fewest(CancellationToken cancellation) => search.Fewest(cancellation);

        public WeighedPoint Best(double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation)
        {
            var best = search.Best(start, 0.0, weight > 0.0 ? ChangeWeights.Added : most, share, detail, cancellation);
            return most > 0.0 ? best with { Point = first } : best;
        }
    }

    // What is chosen freely comes back as it went in, with the amounts of no goal.
    private sealed class Worse(IWeighedSearch search, double[] first) : IWeighedSearch
    {
        public double[]? Fewest { get; private set; }

        WeighedPoint IWeighedSearch.Fewest(CancellationToken cancellation) => search.Fewest(cancellation);

        public WeighedPoint Best(double[] start, double weight, double? most, double share, string detail, CancellationToken cancellation)
        {
            var best = search.Best(start, weight, most, share, detail, cancellation);
            if (most is null)
            {
                return best with { Point = first };
            }

            Fewest = best.Point;
            return best;
        }
    }
}
