using Jospar.Planning.Search.Launching;

namespace Jospar.Tests.Planning.Search.Launching;

/// <summary>A problem of launches by hand, or drawn, and every choice in it.</summary>
internal static class SmallLaunches
{
    /// <summary>
    /// Some projects of three starts each, the first committed to its first two; rows with limits, one target, one good. What is
    /// drawn is small and whole, so that sums are exact.
    /// </summary>
    public static LaunchProblem Draw(int seed, int projects = 6)
    {
        var random = new Random(seed);
        int starts = 3 * projects;
        var rows = new List<LaunchProblemRow>();
        var terms = new List<SortedDictionary<int, double>>();
        for (int row = 0; row < 4; row++)
        {
            rows.Add(new LaunchProblemRow("limit", random.Next(4, 12), Price: random.Next(0, 3)));
            terms.Add(Terms(-1, 5));
        }

        rows.Add(new LaunchProblemRow("target", -random.Next(1, 6), Price: 1.0, Weight: 1.0));
        terms.Add(Terms(-3, 1));
        var goods = GoodsCost.Of([(0.0, 2.0), (1.0, double.PositiveInfinity)], [(2.0, double.PositiveInfinity)]);
        rows.Add(new LaunchProblemRow("balance", random.Next(-2, 3), Price: 0.0, Goods: goods));
        terms.Add(Terms(-2, 3));
        int[][] options = [.. Enumerable.Range(0, projects).Select(project => Enumerable.Range(3 * project, project == 0 ? 2 : 3).ToArray())];
        return new LaunchProblem(
            [.. Enumerable.Range(0, starts).Select(_ => (double)random.Next(-3, 10))],
            Constant: 100.0, [.. rows], LaunchTerms.Of(starts, terms), options,
            [.. options.Select((_, project) => project > 0)], Level: 2.0, WorthOfLevel: 3.0, Idlings: []);

        SortedDictionary<int, double> Terms(int least, int most) =>
            new(Enumerable.Range(0, starts).Where(_ => random.Next(3) > 0).ToDictionary(start => start, _ => (double)random.Next(least, most)));
    }

    /// <summary>
    /// Two projects of one start each: the first is worth ten, and takes three of a row that has two to give, but may idle at a
    /// loss of one for each that it then does not take; the second is worth one, and takes one.
    /// </summary>
    public static LaunchProblem WithIdling() => new(
        [10.0, 1.0], Constant: 0.0, [new LaunchProblemRow("room", 2.0, Price: 1.0)],
        LaunchTerms.Of(2, [new SortedDictionary<int, double> { [0] = 3.0, [1] = 1.0 }]),
        [[0], [1]], [true, true], Level: 0.0, WorthOfLevel: 0.0, Idlings: [new UnitIdling(1.0, [(0, 1.0)], [(0, 1.0)])]);

    /// <summary>What is committed, nothing else.</summary>
    public static LaunchesWithIdling Committed(LaunchProblem problem) => new(
        [.. problem.Options.Select((options, project) => problem.IsOptional[project] ? -1 : options[0])], new double[problem.Idlings.Length]);

    /// <summary>What the best choice that keeps every row is worth; not a number where none does.</summary>
    public static double BestWorth(LaunchProblem problem) => Choices(problem).Select(launched => new LaunchChoice(problem, launched))
        .Where(choice => choice.IsKept).Select(choice => choice.Worth).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Every choice: a start of each project, or −1 where it may be left out.</summary>
    public static IEnumerable<int[]> Choices(LaunchProblem problem)
    {
        IEnumerable<int[]> choices = [[]];
        for (int project = 0; project < problem.Options.Length; project++)
        {
            int[] own = problem.IsOptional[project] ? [-1, .. problem.Options[project]] : problem.Options[project];
            choices = choices.SelectMany(before => own.Select(start => (int[])[.. before, start]));
        }

        return choices;
    }
}
