using System.Globalization;

namespace Jospar.Bench;

/// <summary>What to measure.</summary>
/// <param name="Suites">Of <c>reading</c>, <c>basic</c>, <c>planning</c>.</param>
/// <param name="Repeats">Runs of each case.</param>
/// <param name="Instances">Packages; each suite has its own default.</param>
/// <param name="Sizes">n of the basic problem.</param>
/// <param name="Seconds">Time limit of each plan.</param>
/// <param name="Solvers">Of <c>jospar</c>, <c>highs</c>, <c>cbc</c>.</param>
/// <param name="Seed">Seed of generated packages.</param>
/// <param name="Json">File for the results as JSON; empty for none.</param>
/// <param name="Csv">File for the results as CSV; empty for none.</param>
internal sealed record BenchOptions(
    IReadOnlyList<string> Suites,
    int? Repeats,
    IReadOnlyList<string> Instances,
    IReadOnlyList<int> Sizes,
    double Seconds,
    IReadOnlyList<string> Solvers,
    int Seed,
    string? Json,
    string? Csv)
{
    /// <summary>How to call it.</summary>
    public const string Help = """
        Measures Jospar: medians of repeated runs, each in a process of its own, with its peak memory.

        bench/run [reading] [basic] [planning] [all] [options]

          reading    a package from its folder to the matrix: read, check, sets, model
          basic      our builder against a file written by hand and read by HiGHS, on linopy's "basic" problem
          planning   our planner against HiGHS and CBC on the model's own MPS files: time to first plan, gap over time

        --repeats N        runs of each case (3 for reading and basic, 1 for planning)
        --instances A,B    example, national, continental, or folders
                           (national,continental for reading; example,national for planning)
        --sizes N,M        n of the basic problem (500,1000)
        --seconds S        time limit of each plan, and of each goal for the other solvers (60)
        --solvers A,B      jospar, highs, cbc (all)
        --seed S           seed of generated packages (1)
        --json FILE        the results as JSON
        --csv FILE         the results as CSV

        bench/run reading --repeats 5
        bench/run planning --instances national --seconds 300
        """;

    private static readonly string[] AllSuites = ["reading", "basic", "planning"];

    /// <summary>Parses arguments; throws <see cref="FormatException"/> for those that it does not know.</summary>
    public static BenchOptions Parse(IEnumerable<string> arguments)
    {
        var suites = new List<string>();
        var given = new Dictionary<string, string>();
        using var next = arguments.GetEnumerator();
        while (next.MoveNext())
        {
            if (next.Current.StartsWith("--", StringComparison.Ordinal))
            {
                string option = next.Current;
                given[option] = next.MoveNext() ? next.Current : throw new FormatException($"{option} needs a value.");
            }
            else
            {
                suites.Add(next.Current);
            }
        }

        return Of(suites, given);
    }

    private static BenchOptions Of(List<string> suites, Dictionary<string, string> given)
    {
        string Take(string option, string usual) => given.Remove(option, out string? value) ? value : usual;
        string repeats = Take("--repeats", string.Empty);
        var options = new BenchOptions(
            suites.Count == 0 || suites.Contains("all") ? AllSuites : suites,
            repeats.Length == 0 ? null : int.Parse(repeats, CultureInfo.InvariantCulture),
            Words(Take("--instances", string.Empty)),
            [.. Words(Take("--sizes", "500,1000")).Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            double.Parse(Take("--seconds", "60"), CultureInfo.InvariantCulture),
            Words(Take("--solvers", "jospar,highs,cbc")),
            int.Parse(Take("--seed", "1"), CultureInfo.InvariantCulture),
            Take("--json", string.Empty) is { Length: > 0 } json ? json : null,
            Take("--csv", string.Empty) is { Length: > 0 } csv ? csv : null);
        string? unknown = given.Keys.Concat(options.Suites.Except(AllSuites)).FirstOrDefault();
        return unknown is null ? options : throw new FormatException($"'{unknown}' is not known; see bench/run --help.");
    }

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
