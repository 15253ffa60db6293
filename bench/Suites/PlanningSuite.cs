using System.Globalization;
using System.Text.Json;
using Jospar.Bench.Cases;
using Jospar.Bench.Measuring;
using Jospar.Bench.Printing;

namespace Jospar.Bench.Suites;

/// <summary><c>bench/run planning</c>.</summary>
internal sealed class PlanningSuite(BenchOptions options)
{
    private const int UsualRepeats = 1;
    private static readonly string[] Goals = ["shortfall", "value"];

    private readonly string _seconds = options.Seconds.ToString(CultureInfo.InvariantCulture);

    private int Repeats => options.Repeats ?? UsualRepeats;

    /// <summary>Measures every instance by every solver.</summary>
    public ResultTable Run()
    {
        string highs = ExternalProgram.Find("highs") is { } found
            ? $"HiGHS: its command line, {found}."
            : "HiGHS: its command line is not here, so its library reads the MPS file and runs with the same defaults.";
        var table = new ResultTable(
            $"planning, {_seconds} s",
            ["package, solver", "goal", "first s", .. Progression.Checkpoints.Select(second => $"gap {second} s"), "gap end", "end s", "best", "bound", "peak MB"],
            "Jospar plans both goals one after the other within the time; the others have all of it for each goal, and for the",
            "value they are given the shortfall that Jospar reached. Gaps: shortfall relative to the sum of weights, value to itself.",
            highs);
        foreach (string instance in options.Instances.Count > 0 ? options.Instances : ["example", "national"])
        {
            foreach (var progression in Measure(instance))
            {
                table.Rows.Add(progression.ToRow(instance, options.Seconds));
            }
        }

        return table;
    }

    private IEnumerable<Progression> Measure(string instance)
    {
        string folder = Instances.FolderOf(instance, options.Seed);
        var ours = Enumerable.Range(0, Repeats).Select(_ => Announced($"planning {instance}, jospar", () => ChildProcess.Run("planning-ours", folder, _seconds))).ToList();
        double weights = double.Parse(ours[0].Facts["weights"], CultureInfo.InvariantCulture);
        var moments = ours.Select(MomentsOf).ToList();
        if (options.Solvers.Contains("jospar"))
        {
            foreach (string goal in Goals)
            {
                yield return new Progression(
                    "jospar", goal, weights, [.. moments.Select(run => run.Where(moment => moment.Goal == goal).ToList())],
                    Repeated.Median(ours.Select(run => run.PeakMegabytes)));
            }
        }

        double reached = moments[0].LastOrDefault(moment => moment.Goal == "shortfall" && moment.Best is not null)?.Best ?? weights;
        var files = ChildProcess.Run("planning-files", folder, Instances.WorkFolder(), (reached + (1e-6 * weights)).ToString("R", CultureInfo.InvariantCulture));
        // The files are always to be minimised, and in the model's own unit of money.
        double money = -1 / double.Parse(files.Facts["money"], CultureInfo.InvariantCulture);
        foreach (string solver in options.Solvers.Where(solver => solver != "jospar"))
        {
            foreach (string goal in Goals)
            {
                yield return Peer(instance, solver, goal, weights, goal == "value" ? money : 1);
            }
        }
    }

    private Progression Peer(string instance, string solver, string goal, double weights, double unit)
    {
        string file = Path.Combine(Instances.WorkFolder(), $"{goal}.mps");
        var runs = Enumerable.Range(0, Repeats)
            .Select(_ => Announced($"planning {instance}, {solver}, {goal}", () => solver == "cbc" ? Cbc(file, goal) : Highs(file, goal))).ToList();
        return new Progression(solver, goal, weights, [.. runs.Select(run => run.Moments.Select(moment => moment.Times(unit)).ToList())], Repeated.Median(runs.Select(run => run.Peak)));
    }

    private (List<Moment> Moments, double Peak) Highs(string file, string goal)
    {
        if (ExternalProgram.Find("highs") is { } program)
        {
            var (lines, peak) = ExternalProgram.Run(program, "--time_limit", _seconds, file);
            return ([.. SolverLog.OfHighs(lines, goal)], peak);
        }

        var measured = ChildProcess.Run("planning-highs", file, _seconds);
        return (MomentsOf(measured), measured.PeakMegabytes);
    }

    private (List<Moment> Moments, double Peak) Cbc(string file, string goal)
    {
        if (ExternalProgram.Find("cbc") is not { } program)
        {
            Console.Error.WriteLine("  cbc is not here: apt-get install coinor-cbc");
            return ([], 0);
        }

        var (lines, peak) = ExternalProgram.Run(program, file, "-timeMode", "elapsed", "-sec", _seconds, "-solve", "-quit");
        return ([.. SolverLog.OfCbc(lines, goal)], peak);
    }

    private static List<Moment> MomentsOf(Measured measured) => JsonSerializer.Deserialize<List<Moment>>(measured.Facts["moments"])!;

    private static T Announced<T>(string title, Func<T> run)
    {
        Console.Error.WriteLine($"· {title}");
        return run();
    }
}
