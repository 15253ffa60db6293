using System.Globalization;
using Jospar.Domain;
using Jospar.Files;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Stress.Files;

/// <summary>
/// A stress test on disk: <c>stress.json</c>, <c>stress-targets.csv</c> and <c>stress-draws.csv</c>, and the pages that show it.
/// All are whole before the first takes its place, <c>stress.json</c> last.
/// </summary>
public static class StressFiles
{
    /// <summary>The file of the summary.</summary>
    public const string SummaryFile = "stress.json";

    /// <summary>The file with a row for each target.</summary>
    public const string TargetsFile = "stress-targets.csv";

    /// <summary>The file with a row for each draw.</summary>
    public const string DrawsFile = "stress-draws.csv";

    /// <summary>Writes the files; the folder is made where it is not there. Throws <see cref="IOException"/> where the disk refuses.</summary>
    public static void Write(string folder, Programme programme, StressResult result, params IEnumerable<(string Name, string Text)> pages)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(result);
        WholeFile.WriteTexts(
            folder,
            [
                .. pages.Select(page => (page.Name, (Action<TextWriter>)(writer => writer.Write(page.Text)))),
                (DrawsFile, writer => WriteParts(writer, DrawRows(programme, result))),
                (TargetsFile, writer => WriteParts(writer, TargetRows(result.Summary))),
                (SummaryFile, writer => writer.Write(StressJson.Text(result.Summary))),
            ]);
    }

    /// <summary>The summary in a folder; empty where there is none, or none that can be read.</summary>
    public static StressSummary? Find(string folder)
    {
        string file = Path.Combine(folder, SummaryFile);
        return File.Exists(file) ? StressJson.Find(File.ReadAllText(file)) : null;
    }

    private static void WriteParts(TextWriter writer, IEnumerable<string> parts)
    {
        foreach (string part in parts)
        {
            writer.Write(part);
        }
    }

    private static IEnumerable<string> DrawRows(Programme programme, StressResult result)
    {
        yield return $"draw,shortfall,value,dropped,late,unpaid,broken_limits,{string.Join(',', programme.Targets.Select(target => target.Id.Value))}\n";
        for (int n = 0; n < result.Draws.Length; n++)
        {
            var draw = result.Draws[n];
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{n},{draw.Shortfall},{draw.Value},{draw.Dropped},{draw.Late},{draw.Unpaid},{draw.BrokenLimits},{string.Join(',', draw.Reached.Select(Text))}\n");
        }
    }

    private static IEnumerable<string> TargetRows(StressSummary summary)
    {
        yield return "target,year,level,planned,chance,chance_low,chance_high,mean,worst_tenth,q05,q25,q50,q75,q95\n";
        foreach (var target in summary.Targets)
        {
            var spread = target.Reached;
            decimal[] numbers =
            [
                target.Level, spread.Planned, target.Chance, target.ChanceLow, target.ChanceHigh, spread.Mean, spread.WorstTenth,
                spread.Low, spread.LowerQuarter, spread.Middle, spread.UpperQuarter, spread.High,
            ];
            yield return $"{target.Id},{target.Year.ToString(CultureInfo.InvariantCulture)},{string.Join(',', numbers.Select(Text))}\n";
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
