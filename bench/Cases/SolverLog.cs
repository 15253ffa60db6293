using System.Globalization;
using System.Text.RegularExpressions;

namespace Jospar.Bench.Cases;

/// <summary>Reads bests and bounds over time from the logs of HiGHS and CBC.</summary>
internal static partial class SolverLog
{
    /// <summary>The lines of HiGHS's table of nodes: … bound, best, gap, cuts, in LP, conflicts, iterations, time.</summary>
    public static IEnumerable<Moment> OfHighs(IEnumerable<string> lines, string goal)
    {
        foreach (string line in lines)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 11 && words[^1].EndsWith('s') && Number(words[^1][..^1]) is { } seconds && words.Any(word => word.EndsWith('%')))
            {
                yield return new Moment(seconds, goal, Finite(Number(words[^7])), Finite(Number(words[^8])));
            }
        }
    }

    /// <summary>CBC's messages: the relaxation, solutions, and the state now and then.</summary>
    public static IEnumerable<Moment> OfCbc(IEnumerable<string> lines, string goal)
    {
        double? best = null;
        double? bound = null;
        foreach (string line in lines)
        {
            var relaxation = Relaxation().Match(line);
            var solution = Solution().Match(line);
            var state = State().Match(line);
            var end = Completed().Match(line);
            if (relaxation.Success)
            {
                bound = Number(relaxation.Groups[1].Value);
                yield return new Moment(Number(relaxation.Groups[2].Value) ?? 0, goal, best, bound);
            }
            else if (state.Success)
            {
                best = Finite(Number(state.Groups[1].Value)) ?? best;
                bound = Finite(Number(state.Groups[2].Value)) ?? bound;
                yield return new Moment(Number(state.Groups[3].Value) ?? 0, goal, best, bound);
            }
            else if (end.Success)
            {
                best = Number(end.Groups[1].Value);
                bound = best;
                yield return new Moment(Number(end.Groups[2].Value) ?? 0, goal, best, bound);
            }
            else if (Ending().Match(line) is { Success: true } ending)
            {
                best = ending.Groups[1].Value == "Objective value" ? Finite(Number(ending.Groups[2].Value)) : best;
                bound = ending.Groups[1].Value == "Lower bound" ? Finite(Number(ending.Groups[2].Value)) : bound;
            }
            else if (Finished().Match(line) is { Success: true } finished)
            {
                yield return new Moment(Number(finished.Groups[1].Value) ?? 0, goal, best, bound);
            }
            else if (solution.Success)
            {
                best = Number(solution.Groups[1].Value);
                yield return new Moment(Number(solution.Groups[2].Value) ?? 0, goal, best, bound);
            }
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    private static double? Finite(double? value) => value is { } number && Math.Abs(number) < 1e40 ? number : null;

    [GeneratedRegex(@"^Continuous objective value is (\S+) - (\S+) seconds")]
    private static partial Regex Relaxation();

    [GeneratedRegex(@"Search completed - best objective (\S+), .*\((\S+) seconds\)")]
    private static partial Regex Completed();

    [GeneratedRegex(@"^(Objective value|Lower bound):\s+(\S+)")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^Time \(Wallclock seconds\):\s+(\S+)")]
    private static partial Regex Finished();

    [GeneratedRegex(@"(?:Integer solution of|Mini branch and bound improved solution from \S+ to) (\S+)(?: found.*)? \((\S+) seconds\)")]
    private static partial Regex Solution();

    [GeneratedRegex(@"(?:tree, |best objective )(\S+) (?:best solution, |\()best possible (\S+?)\)?,? .*\((\S+) seconds\)")]
    private static partial Regex State();
}
