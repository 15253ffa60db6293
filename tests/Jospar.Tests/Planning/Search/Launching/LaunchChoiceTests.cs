using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

public class LaunchChoiceTests
{
    [Fact]
    public void GainOf_EveryMove_IsTheDifferenceOfBothChoices()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var problem = SmallLaunches.Draw(seed);
            var random = new Random(seed);
            var choice = Priced(problem, [.. problem.Options.Select((options, project) => problem.IsOptional[project] ? -1 : options[0])]);
            for (int move = 0; move < 200; move++)
            {
                int project = random.Next(problem.Options.Length);
                int[] own = problem.IsOptional[project] ? [-1, .. problem.Options[project]] : problem.Options[project];
                int start = own[random.Next(own.Length)];
                double before = ObjectiveOf(problem, choice.Launched);

                double gain = choice.GainOf(project, start);
                choice.Move(project, start);

                var anew = new LaunchChoice(problem, choice.Launched);
                Assert.Equal(ObjectiveOf(problem, choice.Launched) - before, gain, 1e-9);
                Assert.Equal((anew.Worth, anew.Shortfall, anew.BrokenCount), (choice.Worth, choice.Shortfall, choice.BrokenCount));
            }
        }
    }

    [Fact]
    public void IsKept_OfEveryChoice_HoldsWhereEveryRowAndTheLevelAreKept()
    {
        int kept = 0;
        for (int seed = 1; seed <= 5; seed++)
        {
            var problem = SmallLaunches.Draw(seed, projects: 4);
            foreach (int[] launched in SmallLaunches.Choices(problem))
            {
                double[] loads = LoadsOf(problem, launched);
                bool isKept = problem.Rows.Select((row, n) => !row.IsHard || loads[n] <= row.Limit + 1e-9).All(holds => holds)
                    && ShortfallOf(problem, loads) <= problem.Level + 1e-9;
                Assert.Equal(isKept, new LaunchChoice(problem, launched).IsKept);
                kept += isKept ? 1 : 0;
            }
        }

        Assert.True(kept > 20, $"only {kept} choices keep all rows");
    }

    private static LaunchChoice Priced(LaunchProblem problem, int[] launched)
    {
        var choice = new LaunchChoice(problem, launched) { PriceOfOver = 5.0 };
        for (int row = 0; row < problem.Rows.Length; row++)
        {
            choice.Prices[row] = PriceOf(problem.Rows[row]);
        }

        return choice;
    }

    private static double PriceOf(LaunchProblemRow row) => row.IsHard ? 2.0 : 0.0;

    private static double ObjectiveOf(LaunchProblem problem, int[] launched)
    {
        double[] loads = LoadsOf(problem, launched);
        double worth = problem.Constant + launched.Where(start => start >= 0).Sum(start => problem.Worths[start]);
        for (int row = 0; row < loads.Length; row++)
        {
            double over = loads[row] - problem.Rows[row].Limit;
            worth -= PriceOf(problem.Rows[row]) * Math.Max(0.0, over) + (problem.Rows[row].Goods?.At(over) ?? 0.0);
        }

        return worth - 5.0 * Math.Max(0.0, ShortfallOf(problem, loads) - problem.Level);
    }

    private static double ShortfallOf(LaunchProblem problem, double[] loads) =>
        problem.Rows.Select((row, n) => row.Weight * Math.Max(0.0, loads[n] - row.Limit)).Sum();

    private static double[] LoadsOf(LaunchProblem problem, int[] launched)
    {
        double[] loads = new double[problem.Rows.Length];
        foreach (int start in launched.Where(start => start >= 0))
        {
            for (int entry = problem.Terms.Starts[start]; entry < problem.Terms.Starts[start + 1]; entry++)
            {
                loads[problem.Terms.Rows[entry]] += problem.Terms.Coefficients[entry];
            }
        }

        return loads;
    }
}
