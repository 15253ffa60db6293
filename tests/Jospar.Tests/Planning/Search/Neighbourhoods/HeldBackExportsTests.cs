using Jospar.Domain;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>
/// Metal must be offered at home from 2026 on. One mill in the south has no power: while it stands, processors are not full,
/// and the smelter may export no more than 60 % of what it makes.
/// </summary>
public class HeldBackExportsTests
{
    private const string Powerless = "second-mill";

    [Fact]
    public void FirstIn_AProcessorWithoutPower_NamesTheGoodItsYearsAndWhatCouldBeDone()
    {
        var small = Small();
        var good = new HeldBackExports(small.Setting.Held).FirstIn(PointWith(small, Powerless), new HashSet<int>())!;

        var problem = small.Model.Problem;
        Assert.Equal("metal", problem.Programme.Commodities[good.Commodity].Id.Value);
        Assert.Equal(
            ["processors_full[metal,2026]", "processors_full[metal,2027]", "processors_full[metal,2028]"],
            good.Full.Order().Select(small.Setting.Held.Model.ColumnName));
        Assert.Equal(["early", "mill", "second-mill", "third-mill"], ProjectsOf(small, good.Takers));
        Assert.Equal(["early", "mill", "second-mill", "third-mill"], ProjectsOf(small, good.Around));
    }

    [Fact]
    public void FirstIn_EveryProcessorInFullOrTheGoodKnown_IsNone()
    {
        var small = Small();
        var exports = new HeldBackExports(small.Setting.Held);
        int metal = exports.FirstIn(PointWith(small, Powerless), new HashSet<int>())!.Commodity;

        Assert.Null(exports.FirstIn(PointWith(small), new HashSet<int>()));
        Assert.Null(exports.FirstIn(PointWith(small, Powerless), new HashSet<int> { metal }));
    }

    [Fact]
    public void Require_EveryProcessorInFull_LeavesOutTheOneWithoutPowerAndIsWorthMore()
    {
        var small = Small();
        using var relaxed = small.Relax();
        HashSet<int> all = [.. Enumerable.Range(0, small.Model.Problem.Programme.Commodities.Length)];
        var rounds = RoundsModel.Of(small.Setting, relaxed, all, margin: 0.0);
        double[] whole = PointWith(small, Powerless);
        var good = new HeldBackExports(small.Setting.Held).FirstIn(whole, new HashSet<int>())!;
        double[] point = rounds.Priced.Reduced(whole);
        HashSet<int> full = [.. good.Full.Select(column => rounds.Priced.At[column])];

        double[] found = rounds.Search.Require(point, full, good.Takers.Select(column => rounds.Priced.At[column]), CancellationToken.None)!;

        Assert.All(full, column => Assert.Equal(1.0, found[column], 6));
        Assert.All(LaunchesOf(small, Powerless), column => Assert.Equal(0.0, found[rounds.Priced.At[column]], 6));
        Assert.True(rounds.Search.ObjectiveAt(found) > rounds.Search.ObjectiveAt(point) + 1.0);
        Assert.Null(rounds.Search.Require(point, full, [], CancellationToken.None));
    }

    private static SmallSetting Small()
    {
        var programme = SmallProgramme.Create();
        return SmallSetting.Of([0], _ => programme with
        {
            Facilities = [.. programme.Facilities.Where(facility => facility.Id.Value != "idle-mill")],
            Projects = [.. programme.Projects.Select(project => project with { IsPublic = true })],
            Relations = [],
        }).Single().Small;
    }

    private static double[] PointWith(SmallSetting small, params string[] launched)
    {
        double[] launches = new double[small.Setting.Held.Model.ColumnCount];
        foreach (string project in launched.Append("early"))
        {
            launches[LaunchesOf(small, project).First()] = 1.0;
        }

        return [.. small.PlanOf(launches)!.Point, 0.0];
    }

    private static IEnumerable<int> LaunchesOf(SmallSetting small, string project)
    {
        var problem = small.Model.Problem;
        return Enumerable.Range(0, problem.Starts.All.Length)
            .Where(start => problem.Programme.Projects[problem.Starts.All[start].Project].Id.Value == project)
            .Select(start => small.Model.Columns.Launch[start]);
    }

    private static IEnumerable<string> ProjectsOf(SmallSetting small, int[] launches)
    {
        var problem = small.Model.Problem;
        return launches.Select(column => problem.Starts.All[column - small.Model.Columns.Launch.First].Project)
            .Distinct().Select(project => problem.Programme.Projects[project].Id.Value).Order(StringComparer.Ordinal);
    }
}
