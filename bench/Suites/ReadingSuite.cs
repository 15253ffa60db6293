using Jospar.Bench.Cases;
using Jospar.Bench.Measuring;
using Jospar.Bench.Printing;

namespace Jospar.Bench.Suites;

/// <summary><c>bench/run reading</c>.</summary>
internal static class ReadingSuite
{
    private const int UsualRepeats = 3;

    /// <summary>Measures every instance.</summary>
    public static ResultTable Run(BenchOptions options)
    {
        var table = new ResultTable(
            "reading: folder to matrix",
            ["package", "projects", "starts", "rows", "columns", "non-zeros", "read+check s", "sets s", "model s", "total s", "process s", "cpu s", "peak MB", "spread"],
            "total: inside the process; process: with the runtime's start. Bars: national 2 s and 500 MB; continental 30 s and 4,000 MB.");
        foreach (string instance in options.Instances.Count > 0 ? options.Instances : ["national", "continental"])
        {
            string folder = Instances.FolderOf(instance, options.Seed);
            var result = Repeated.Of($"reading {instance}", options.Repeats ?? UsualRepeats, () => ChildProcess.Run("reading", folder));
            var facts = result.Facts;
            table.Rows.Add(
            [
                instance, facts["projects"], facts["starts"], facts["rows"], facts["columns"], facts["non-zeros"],
                Figures.Seconds(result.Seconds["read and check"]), Figures.Seconds(result.Seconds["sets"]), Figures.Seconds(result.Seconds["model"]),
                Figures.Seconds(result.Seconds["total"]), Figures.Seconds(result.Seconds["process"]), Figures.Seconds(result.Processor),
                Figures.Megabytes(result.PeakMegabytes), Figures.Times(result.Spread),
            ]);
        }

        return table;
    }
}
