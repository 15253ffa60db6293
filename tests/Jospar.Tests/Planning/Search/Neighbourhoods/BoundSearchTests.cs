using Jospar.Planning;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class BoundSearchTests
{
    [Fact]
    public void Raise_WithEveryGoodSeen_IsNeverBelowTheBestOfEveryChoiceAndSometimesCloser()
    {
        int closer = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 15)))
        {
            var plans = small.Plans().ToArray();
            if (plans.Length == 0)
            {
                continue;
            }

            double best = plans.Max(plan => plan.Value);
            HashSet<int> all = [.. Enumerable.Range(0, small.Model.Problem.Programme.Commodities.Length)];
            double unseen = BoundOf(small, []);
            double seen = BoundOf(small, all);

            double scale = Math.Max(1.0, Math.Abs(best));
            Assert.True(unseen >= best - 1e-5 * scale, $"seed {seed}: bound {unseen} below {best}");
            Assert.True(seen >= best - 1e-5 * scale, $"seed {seed}: bound {seen} below {best} with goods seen");
            closer += seen < unseen - 1e-4 * scale ? 1 : 0;
        }

        Assert.True(closer > 0, "goods that are seen bring a bound nearer");
    }

    [Fact]
    public async Task Raise_WhenNobodySaysWhichGoods_EndsOnceItIsCancelled()
    {
        int tried = 0;
        foreach (var (_, small) in SmallSetting.Of(Enumerable.Range(1, 3)))
        {
            using var search = new BoundSearch(small.Setting, new RegionExchange());
            search.Relax(CancellationToken.None);
            using var ended = new CancellationTokenSource();
            var raising = Task.Run(() => search.Raise(PaceOf(TimeSpan.FromMinutes(5)), ended.Token), CancellationToken.None);

            await ended.CancelAsync();
            await raising.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.True(search.Proven.Within <= small.Setting.Whole.Objective);
            tried++;
        }

        Assert.True(tried > 0, "some of the programmes are possible");
    }

    private static double BoundOf(SmallSetting small, HashSet<int> goods)
    {
        var exchange = new RegionExchange();
        exchange.Tell(goods);
        using var search = new BoundSearch(small.Setting, exchange);
        search.Relax(CancellationToken.None);
        search.Raise(PaceOf(limit: null), CancellationToken.None);
        return search.Proven.Within;
    }

    private static SearchPace PaceOf(TimeSpan? limit) => new(new PlannerOptions(TimeLimit: limit), new SearchClock(TimeProvider.System, limit));
}
