using System.Text.Json;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary>The line that says what was kept in a plan's folder, and how to see it.</summary>
internal static class KeptLine
{
    /// <summary>How the line begins.</summary>
    public const string Word = "Kept";

    /// <summary>What follows its first word; where no package is named, the page is written from the one in the plan's folder.</summary>
    public static string TextOf(string plan, string file, string? package) =>
        $"{Path.Combine(plan, file)}, which this shows: jospar report {TypedName.Of(package ?? Path.Combine(plan, PlanFormat.ArchiveFile))} {TypedName.Of(plan)}";

    /// <summary>The same where what an earlier run found stays, since it is more than <paramref name="now"/>.</summary>
    public static string OfEarlier(string text, string earlier, string now) => $"{text} (the {earlier} of an earlier run; this one was cut short at {now})";

    /// <summary>The same where what an earlier run found is gone, since this one answers another question or ended by itself.</summary>
    public static string InPlaceOf(string text, string earlier) => $"{text} (in place of the {earlier} of an earlier run)";

    /// <summary>Says it: below what was printed, or to programs as a step on standard error.</summary>
    public static void Say(Terminal terminal, bool toPrograms, string text) => Say(terminal, toPrograms, [(Word, text)]);

    /// <summary>The same of several files or folders, each with the word for what became of it.</summary>
    public static void Say(Terminal terminal, bool toPrograms, IReadOnlyList<(string Word, string Text)> lines)
    {
        if (!toPrograms && lines.Count > 0)
        {
            terminal.Output.WriteLine();
        }

        foreach (var (word, text) in lines)
        {
            if (toPrograms)
            {
                TellPrograms(terminal, word, text);
            }
            else
            {
                terminal.Output.WriteLine(PlanSummary.Line(word, text));
            }
        }
    }

    /// <summary>A step of its own on standard error: what became of a file, and where it is.</summary>
    public static void TellPrograms(Terminal terminal, string word, string text) =>
        terminal.Error.WriteLine(JsonSerializer.Serialize(new { step = word, detail = text }));
}
