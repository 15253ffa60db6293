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
        var weighing = new Weighing(_session, Options, _clock, _ => worse);
        weighing.Run(first, null, 1.0, CancellationToken.None);
        Assert.True(worse.Fewest is { } && _session.Model.Value.At(worse.Fewest) > _session.Model.Value.At(first));
        Assert.Equal(worse.Fewest, weighing.Chosen.Point);
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
