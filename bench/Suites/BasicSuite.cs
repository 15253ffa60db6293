using System.Globalization;
using Jospar.Bench.Cases;
using Jospar.Bench.Measuring;
using Jospar.Bench.Printing;

namespace Jospar.Bench.Suites;

/// <summary><c>bench/run basic</c>.</summary>
internal static class BasicSuite
{
    private const int UsualRepeats = 3;

    /// <summary>Measures every size, by our builder and by files.</summary>
    public static ResultTable Run(BenchOptions options)
    {
        var table = new ResultTable(
            "basic: min Σ 2x + y, 2n² columns and rows, to a loaded solver",
            ["way", "n", "build or write s", "load or read s", "total s", "process s", "cpu s", "peak MB", "spread"],
            "Bar: n = 1000 within 2 s and 500 MB.",
            "Reference, seen on another machine with two cores: linopy 0.2.6 took 8–19 s and 1.1–1.3 GB from model to",
            "matrices at n = 1000, and 11–14 s to write the LP file.");
        foreach (int n in options.Sizes)
        {
            string size = n.ToString(CultureInfo.InvariantCulture);
            int repeats = options.Repeats ?? UsualRepeats;
            Add(table, "our builder", size, Repeated.Of($"basic {size}, our builder", repeats, () => ChildProcess.Run("basic-ours", size)), "build", "load");
            if (HighsFiles.LibraryPath() is null)
            {
                continue;
            }

            foreach (string format in new[] { "lp", "mps" })
            {
                string path = Path.Combine(Instances.WorkFolder(), $"basic.{format}");
                var result = Repeated.Of($"basic {size}, {format} file", repeats, () => ChildProcess.Run("basic-file", size, path));
                Add(table, $"{format} file by hand", size, result, "write", "read");
            }
        }

        return table;
    }

    private static void Add(ResultTable table, string way, string size, Repeated result, string first, string second) => table.Rows.Add(
    [
        way, size, Figures.Seconds(result.Seconds[first]), Figures.Seconds(result.Seconds[second]),
        Figures.Seconds(result.Seconds["total"]), Figures.Seconds(result.Seconds["process"]), Figures.Seconds(result.Processor),
        Figures.Megabytes(result.PeakMegabytes), Figures.Times(result.Spread),
    ]);
}
