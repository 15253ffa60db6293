using Jospar.Bench.Cases;
using Jospar.Bench.Printing;

namespace Jospar.Bench.Suites;

/// <summary>How a solver came on with one goal over repeated runs.</summary>
/// <param name="Solver">The solver.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Weights">What the shortfall's gap is relative to.</param>
/// <param name="Runs">The moments of each run, in time.</param>
/// <param name="PeakMegabytes">Median peak memory.</param>
internal sealed record Progression(
    string Solver, string Goal, double Weights, List<List<Moment>> Runs, double PeakMegabytes)
{
    /// <summary>The seconds at which gaps are compared.</summary>
    public static readonly int[] Checkpoints = [10, 30, 60, 300];

    /// <summary>As a row: instance and solver, goal, first plan, gaps, last best and bound, memory.</summary>
    public string[] ToRow(string instance, double seconds) =>
    [
        $"{instance}, {Solver}",
        Goal,
        Figures.Seconds(Median(run => run.FirstOrDefault(moment => moment.Best is not null)?.Seconds)),
        .. Checkpoints.Select(checkpoint => checkpoint > seconds * 1.001 ? "" : Figures.Percent(Median(run => GapAt(run, checkpoint)))),
        Figures.Percent(Median(run => GapAt(run, double.MaxValue))),
        Figures.Seconds(Median(run => run.Count == 0 ? null : run[^1].Seconds)),
        Figures.Objective(Median(run => run.LastOrDefault(moment => moment.Best is not null)?.Best)),
        Figures.Objective(Median(run => run.LastOrDefault(moment => moment.Bound is not null)?.Bound)),
        Figures.Megabytes(PeakMegabytes),
    ];

    private double? GapAt(List<Moment> run, double seconds) => run.LastOrDefault(moment => moment.Seconds <= seconds)?.Gap(Weights);

    // A run without the figure counts as the worst.
    private double? Median(Func<List<Moment>, double?> figure)
    {
        double?[] sorted = [.. Runs.Select(figure).OrderBy(value => value ?? double.MaxValue)];
        return sorted.Length == 0 ? null : sorted[sorted.Length / 2];
    }
}
