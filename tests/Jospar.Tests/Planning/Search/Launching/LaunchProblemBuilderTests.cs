using Jospar.Domain;
using Jospar.Packages.Generation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Launching;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Tests.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Launching;

/// <summary>The problem of launches beside the plans of every choice of small programmes.</summary>
public class LaunchProblemBuilderTests
{
    private const double Tolerance = 1e-5;

    [Fact]
    public void Worth_OfEveryChoice_IsNoLessThanItsPlan()
    {
        int plans = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 20)))
        {
            var problem = LaunchProblemBuilder.Of(small.Setting.Held, small.Setting.Whole, new HashSet<int>());
            foreach (var plan in small.Plans())
            {
                double worth = new LaunchChoice(problem, LaunchedIn(problem, small, plan)).Worth;
                Assert.True(worth >= plan.Value - Tolerance * Math.Max(1.0, Math.Abs(plan.Value)), $"seed {seed}: {worth} below the plan's {plan.Value}");
                plans++;
            }
        }

        Assert.True(plans > 150, $"only {plans} plans");
    }

    [Fact]
    public void Rows_OfAChoiceWhosePlanRunsInFull_AreKept()
    {
        int full = 0;
        foreach (var (seed, small) in SmallSetting.Of(Enumerable.Range(1, 20)))
        {
            var problem = LaunchProblemBuilder.Of(small.Setting.Held, small.Setting.Whole, new HashSet<int>());
            foreach (var plan in small.Plans().Where(plan => RunsInFull(small, plan)))
            {
                var choice = new LaunchChoice(problem, LaunchedIn(problem, small, plan));
                Assert.True(choice.BrokenCount == 0, $"seed {seed}: a plan that runs in full breaks {string.Join(", ", BrokenIn(problem, choice))}");
                full++;
            }
        }

        Assert.True(full > 20, $"only {full} plans run in full");
    }

    [Fact]
    public void Options_OfACommittedProject_AreWhatItIsCommittedTo()
    {
        foreach (var (_, small) in SmallSetting.Of(Enumerable.Range(1, 20)))
        {
            var problem = LaunchProblemBuilder.Of(small.Setting.Held, small.Setting.Whole, new HashSet<int>());
            var starts = small.Model.Problem.Starts.All;
            for (int project = 0; project < problem.Options.Length; project++)
            {
                bool isCommitted = starts.Any(start => start.Project == project && start.IsCommitted);
                Assert.Equal(!isCommitted, problem.IsOptional[project]);
                Assert.All(problem.Options[project], start => Assert.Equal((project, isCommitted), (starts[start].Project, starts[start].IsCommitted)));
            }
        }
    }

    [Fact]
    public void Idlings_AreOfUnitsTooLargeForTheirZone_ButOfNoProcessorOfAnObligedGood()
    {
        int released = 0;
        foreach (int seed in Enumerable.Range(1, 6))
        {
            var programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: seed));
            int[] goods = [.. PlanningProblem.Of(programme).Obliged.Select(obliged => obliged.Commodity).Distinct()];

            Assert.Equal(0, ProcessorsAmongIdlings(programme, goods));
            released += ProcessorsAmongIdlings(programme with { Obligations = [] }, goods);
        }

        Assert.True(released > 0, "without obligations some of them may idle");
    }

    [Fact]
    public void Idlings_WhereUnitsMakeNothingInTheirFirstYear_AreFoundAllTheSame()
    {
        var programme = ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 1));
        var slow = programme with { Projects = [.. programme.Projects.Select(project => project with { Ramp = [0m, 1m] })] };
        var (_, small) = SmallSetting.Of([0], _ => slow).Single();

        Assert.NotEmpty(LaunchProblemBuilder.Of(small.Setting.Held, small.Setting.Whole, new HashSet<int>()).Idlings);
    }

    [Fact]
    public void Worth_OfAUnitThatTheLinearOptimumRuns_IsThatOfRunning_ThoughItLosesThere()
    {
        var (_, small) = SmallSetting.Of([0], _ => ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: 1))).Single();
        var (held, whole) = (small.Setting.Held, small.Setting.Whole);
        var rooms = new UnitRooms(held);
        double[] everywhere = [.. whole.Primal.Select((amount, column) => rooms.IsUnit(column) ? Math.Max(1.0, amount) : amount)];

        double[] idle = LaunchProblemBuilder.Of(held, whole, new HashSet<int>()).Worths;
        double[] running = LaunchProblemBuilder.Of(held, whole with { Primal = everywhere }, new HashSet<int>()).Worths;

        int losing = idle.Where((worth, start) => running[start] < worth - 1e-6).Count();
        Assert.True(losing > 0, "no unit loses where it runs");
    }

    // Idlings of units that take one of these goods.
    private static int ProcessorsAmongIdlings(Programme programme, int[] goods)
    {
        var (_, small) = SmallSetting.Of([0], _ => programme).Single();
        var problem = small.Model.Problem;
        return LaunchProblemBuilder.Of(small.Setting.Held, small.Setting.Whole, new HashSet<int>()).Idlings.Count(idling =>
        {
            int project = problem.Starts.All[idling.Rooms[0].Start].Project;
            var recipe = problem.Index.Recipes[problem.Units.All.First(unit => unit.Project == project).Process];
            return Enumerable.Range(0, recipe.Commodities.Length).Any(n => recipe.Rates[n] < 0.0 && goods.Contains(recipe.Commodities[n]));
        });
    }

    private static int[] LaunchedIn(LaunchProblem problem, SmallSetting small, Incumbent plan) =>
        [.. problem.Options.Select(options => options.FirstOrDefault(start => plan.Point[small.Model.Columns.Launch[start]] > 0.5, -1))];

    private static IEnumerable<string> BrokenIn(LaunchProblem problem, LaunchChoice choice) =>
        problem.Rows.Where((_, row) => choice.IsBroken(row)).Select(row => row.Stem);

    // Every unit of a project at all that its launches let it do.
    private static bool RunsInFull(SmallSetting small, Incumbent plan)
    {
        var rooms = new UnitRooms(small.Setting.Held);
        return rooms.Units.All(column => plan.Point[column]
            >= rooms[column].Sum(room => room.Share * plan.Point[small.Model.Columns.Launch[room.Start]]) - 1e-7);
    }
}
