using Jospar.Optimisation.Checking;
using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class LaunchModelTests
{
    private static readonly NationalPressure Kept = new(Spare: 0.0, Over: 6.0);

    [Fact]
    public void PointOf_EveryChoiceThatKeepsAllRows_KeepsTheModelAndIsWorthAsMuch()
    {
        int kept = 0;
        for (int seed = 1; seed <= 5; seed++)
        {
            var problem = SmallLaunches.Draw(seed, projects: 4);
            var model = new LaunchModel(problem, [0, 2]);
            foreach (int[] launched in SmallLaunches.Choices(problem))
            {
                var choice = new LaunchChoice(problem, launched);
                double[] point = model.PointOf(new LaunchesWithIdling(launched, []));
                double broken = PointChecker.Check(model.At(Kept), point).Largest;
                if (!choice.IsKept)
                {
                    continue;
                }

                Assert.True(broken < 1e-9, $"seed {seed}: a row is over by {broken}");
                Assert.Equal(choice.Worth, model.At(Kept).ObjectiveAt(point), 1e-9);
                Assert.Equal(launched, model.ChoiceAt(point).Launched);
                kept++;
            }
        }

        Assert.True(kept > 100, $"only {kept} choices keep all rows");
    }

    [Fact]
    public void PointOf_AChoiceOverASharedRow_KeepsTheModelAndPaysForIt()
    {
        var problem = SmallLaunches.WithIdling();
        var model = new LaunchModel(problem, [0]);

        double[] point = model.PointOf(new LaunchesWithIdling([0, 1], [0.0]));

        Assert.True(PointChecker.Check(model.At(Kept), point).Largest < 1e-9);
        Assert.Equal(10.0 + 1.0 - 6.0 * 2.0, model.At(Kept).ObjectiveAt(point), 1e-9);
    }

    [Fact]
    public void PointOf_AChoiceThatLeavesSomeOfASharedRow_IsPaidForIt()
    {
        var problem = SmallLaunches.WithIdling();

        double[] point = new LaunchModel(problem, [0]).PointOf(new LaunchesWithIdling([-1, 1], [0.0]));

        Assert.Equal(1.0 + 0.5 * 1.0, new LaunchModel(problem, [0]).At(new NationalPressure(Spare: 0.5, Over: 2.0)).ObjectiveAt(point), 1e-9);
    }

    [Fact]
    public void PointOf_AUnitThatIdles_LosesItsShareAndGivesTheRowBack()
    {
        var problem = SmallLaunches.WithIdling();
        var model = new LaunchModel(problem, []);

        double[] point = model.PointOf(new LaunchesWithIdling([0, -1], [1.0]));

        Assert.True(PointChecker.Check(model.At(Kept), point).Largest < 1e-9);
        Assert.Equal(9.0, model.At(Kept).ObjectiveAt(point), 1e-9);
        Assert.Equal([1.0], model.ChoiceAt(point).Idle);
    }

    [Fact]
    public void PointOf_MoreIdleThanWasLaunched_BreaksTheModel()
    {
        var model = new LaunchModel(SmallLaunches.WithIdling(), []);

        Assert.True(PointChecker.Check(model.At(Kept), model.PointOf(new LaunchesWithIdling([-1, 1], [1.0]))).Largest > 0.5);
    }
}
