using Jospar.Cli.Printing;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary>The line that says what was kept in a plan's folder, and how to see it.</summary>
internal static class KeptLine
{
    /// <summary>How the line begins.</summary>
    public const string Word = "Kept";

    /// <summary>The line; where no package is named, the page is written from the one in the plan's folder.</summary>
    public static string Of(string plan, string file, string? package) => PlanSummary.Line(Word, TextOf(plan, file, package));

    /// <summary>The same without its first word.</summary>
    public static string TextOf(string plan, string file, string? package) =>
        $"{Path.Combine(plan, file)}, which this shows: jospar report {TypedName.Of(package ?? Path.Combine(plan, PlanFormat.ArchiveFile))} {TypedName.Of(plan)}";

    /// <summary>The line where what an earlier run found stays, since it is more than <paramref name="now"/>.</summary>
    public static string OfEarlier(string line, string earlier, string now) => $"{line} (the {earlier} of an earlier run; this one was cut short at {now})";
}
